package nascope;

import nascope.app.Window;

/** Starts NAScope. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) Window.open();
    }
}
