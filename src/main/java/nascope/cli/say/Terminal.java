package nascope.cli.say;

/** Whether a person looks on. */
public final class Terminal {
    static {
        System.setProperty("jdk.console", "java.base"); // Java 22 and later: no console object where there is none
    }

    private Terminal() {}

    /** Whether input and output of this process are a terminal, where a line can be drawn over. */
    @SuppressWarnings("SystemConsoleNull") // see above
    public static boolean present() {
        return System.console() != null;
    }
}
