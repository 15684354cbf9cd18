package nascope.cli;

import java.util.concurrent.locks.LockSupport;

/** The command line with an engine that is never ready, as where data lie on a drive that does not answer. */
final class NeverOpenedSearch {
    /** Said once it is being opened. */
    static final String OPENING = "opening";

    private NeverOpenedSearch() {}

    public static void main(String[] arguments) {
        System.exit(Nascope.commandLine(settings -> {
                    System.out.println(OPENING);
                    while (true) LockSupport.park();
                })
                .execute(arguments));
    }
}
