package nascope;

import nascope.app.Window;
import nascope.cli.Nascope;
import nascope.log.Trace;

/** Starts NAScope: without arguments the window, otherwise the command line, which loads no class of the window. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Trace.begin();
        if (arguments.length == 0) Window.open();
        else System.exit(Nascope.run(arguments));
    }
}
