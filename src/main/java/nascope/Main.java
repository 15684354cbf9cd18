package nascope;

import nascope.app.Window;
import nascope.cli.Nascope;
import nascope.log.Trace;

/** Starts NAScope: without arguments the window, otherwise the command line, which loads no class of the window. */
public final class Main {
    private static final int FAILED = 1;

    private Main() {}

    public static void main(String[] arguments) {
        Trace.begin();
        if (arguments.length == 0) Window.open();
        else runAndExit(arguments);
    }

    /** Ends the process also where there is not even the memory to tell of a failure. */
    @SuppressWarnings("Finally") // it ends all
    private static void runAndExit(String... arguments) {
        int code = FAILED;
        try {
            code = Nascope.run(arguments);
        } finally {
            System.exit(code);
        }
    }
}
