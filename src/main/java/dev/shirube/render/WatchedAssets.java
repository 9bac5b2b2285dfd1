package dev.shirube.render;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of assets; which of them a document prints is seen. */
final class WatchedAssets extends AbstractMap<String, String> {
  private final Map<String, String> assets;

  WatchedAssets(Map<String, String> assets) {
    this.assets = assets;
  }

  @Override
  public @Nullable String get(Object name) {
    Optional<String> found = Optional.ofNullable(assets.get(name));
    return Reads.read(Reads.Kind.ASSET, name.toString(), "", found).orElse(null);
  }

  @Override
  public boolean containsKey(Object name) {
    return get(name) != null;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return Reads.read(Reads.Kind.ALL_ASSETS, "", "", assets).entrySet();
  }

  /** The same, unseen. */
  Map<String, String> unseen() {
    return assets;
  }
}
