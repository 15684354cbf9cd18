package nascope.cli;

import nascope.run.RunState;
import nascope.run.SearchRun;

/** Ends a run cleanly when the process is told to end, as by Ctrl-C: the process waits until the run's files are closed. */
final class Interruption implements AutoCloseable {
    private final SearchRun run;
    private final Thread hook;

    private Interruption(SearchRun run, Thread hook) {
        this.run = run;
        this.hook = hook;
    }

    /**
     * Watches over a run until it is closed.
     *
     * @param announce called once the run has ended by interruption
     */
    static Interruption of(SearchRun run, Runnable announce) {
        Thread hook = new Thread(
                () -> {
                    run.close();
                    announce.run();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(run, hook);
    }

    /** Waits until the run has ended, by interruption or otherwise. */
    RunState awaitEnd() throws InterruptedException {
        return run.awaitEnd();
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook is what ended the run
        }
    }
}
