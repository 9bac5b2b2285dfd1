package dev.shirube.check.external;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Reads a body up to a limit and then hangs up, however much the server would send. */
final class FirstBytes implements BodySubscriber<FirstBytes.Read> {
  private final int limit;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final CompletableFuture<Read> read = new CompletableFuture<>();
  private Flow.@Nullable Subscription subscription;

  FirstBytes(int limit) {
    this.limit = limit;
  }

  /** What was read, and whether that is all. */
  static final class Read {
    private final byte[] bytes;
    private final boolean whole;

    private Read(byte[] bytes, boolean whole) {
      this.bytes = bytes;
      this.whole = whole;
    }

    byte[] bytes() {
      return bytes;
    }

    boolean whole() {
      return whole;
    }
  }

  @Override
  public CompletionStage<Read> getBody() {
    return read;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (limit == 0) {
      hangUp(given);
    } else {
      given.request(1);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    Flow.Subscription from = subscription;
    if (from == null || read.isDone()) {
      return;
    }
    for (ByteBuffer buffer : buffers) {
      byte[] part = new byte[Math.min(buffer.remaining(), limit - bytes.size())];
      buffer.get(part);
      bytes.writeBytes(part);
      if (buffer.hasRemaining()) {
        hangUp(from);
        return;
      }
    }
    from.request(1);
  }

  private void hangUp(Flow.Subscription from) {
    from.cancel();
    read.complete(new Read(bytes.toByteArray(), false));
  }

  @Override
  public void onError(Throwable fault) {
    read.completeExceptionally(fault);
  }

  @Override
  public void onComplete() {
    read.complete(new Read(bytes.toByteArray(), true));
  }
}
