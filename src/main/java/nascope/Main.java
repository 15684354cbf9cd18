package nascope;

import nascope.cli.Nascope;

/** Starts NAScope. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        System.exit(Nascope.run(arguments));
    }
}
