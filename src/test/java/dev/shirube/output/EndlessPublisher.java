package dev.shirube.output;

import java.nio.file.Path;

/** A process that publishes A and B by turns, or only begins to, until it is killed. */
final class EndlessPublisher {
  private EndlessPublisher() {}

  public static void main(String[] arguments) throws InterruptedException {
    Path site = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "publish" -> publish(site);
      case "begin" -> begin(site);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void publish(Path site) {
    System.out.println("begun");
    for (boolean even = false; true; even = !even) {
      Place place = Place.of(site);
      Exchange exchange = new Announced(new NativeExchange(place.work()));
      new Edition(even ? "A" : "B").publish(Staging.beside(place, exchange));
    }
  }

  private static void begin(Path site) throws InterruptedException {
    try (Staging staging = Staging.beside(site)) {
      staging.write("index", "unfinished");
      System.out.println("begun");
      Thread.sleep(Long.MAX_VALUE);
    }
  }

  /** Tells the one who is to kill this process that the moment has come. */
  private record Announced(Exchange exchange) implements Exchange {
    @Override
    public void prepare() {
      exchange.prepare();
    }

    @Override
    public boolean swap(Path one, Path other) {
      System.out.println("swap");
      boolean done = exchange.swap(one, other);
      System.out.println(done ? "swapped" : "not swapped");
      return done;
    }

    @Override
    public void close() {
      exchange.close();
    }
  }
}
