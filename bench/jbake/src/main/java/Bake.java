import java.io.File;
import org.jbake.app.Oven;
import org.jbake.app.configuration.JBakeConfigurationFactory;

/** Bakes a folder as JBake's own launcher does: {@code Bake SOURCE DESTINATION}. */
public class Bake {

  public static void main(String[] args) {
    var config =
        new JBakeConfigurationFactory()
            .createDefaultJbakeConfiguration(new File(args[0]), new File(args[1]), true);
    var oven = new Oven(config);
    oven.bake();
    oven.getErrors().forEach(error -> System.err.println(error.getMessage()));
    System.exit(oven.getErrors().isEmpty() ? 0 : 1);
  }
}
