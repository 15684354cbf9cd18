package nascope;

import nascope.app.NoWindow;
import nascope.app.Window;
import nascope.base.Home;
import nascope.base.InputException;
import nascope.cli.Nascope;
import nascope.log.Trace;

/** Starts NAScope: without arguments the window, otherwise the command line, which loads no class of the window. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        Home.settle(); // before anything asks where it is
        Trace.begin();
        if (arguments.length == 0) openWindow(() -> Window.open()); // its class may lack what it needs
        else runAndExit(arguments);
    }

    /** Ends the process also where there is not even the memory to tell of a failure. */
    @SuppressWarnings("Finally") // it ends all
    private static void runAndExit(String... arguments) {
        int code = FAILED;
        boolean[] opened = {false};
        try {
            code = Nascope.run(
                    (file, order) -> {
                        openWindow(() -> Window.follow(file, order));
                        opened[0] = true;
                    },
                    arguments);
        } finally {
            if (!opened[0]) System.exit(code); // otherwise the program ends with the window
        }
    }

    private static void openWindow(Runnable opening) {
        try {
            opening.run();
        } catch (InputException e) {
            System.exit(Nascope.cannotBegin(e));
        } catch (NoClassDefFoundError e) {
            System.exit(Nascope.cannotBegin(NoWindow.because(e)));
        }
    }
}
