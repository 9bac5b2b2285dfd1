package dev.shirube.check.links;

import java.util.Optional;

/** Judges one link by itself. */
interface AddressRule extends LinkRule {
  Optional<Fault> judge(Use use);
}
