package nascope.cli;

/** Ends work cleanly when the process is told to end, as by Ctrl-C: the process waits until the work's files are closed. */
final class Interruption implements AutoCloseable {
    private final Thread hook;

    private Interruption(Thread hook) {
        this.hook = hook;
    }

    /**
     * Watches over work until it is closed.
     *
     * @param end ends the work and waits for that; called on another thread
     * @param announce called once the work has ended by interruption
     */
    static Interruption of(Runnable end, Runnable announce) {
        Thread hook = new Thread(
                () -> {
                    end.run();
                    announce.run();
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending already, and the hook is what ended the work
        }
    }
}
