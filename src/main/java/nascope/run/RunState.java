package nascope.run;

/** Where a run stands. */
public sealed interface RunState {
    /** Whether the search thread is done: nothing follows this state. */
    default boolean ended() {
        return false;
    }

    /** Data are loaded and the engine warms up. */
    record Opening() implements RunState {}

    /**
     * Waits for a command.
     *
     * @param step steps done
     */
    record Paused(int step) implements RunState {}

    /** Steps one after the other. */
    record Playing() implements RunState {}

    /**
     * Does past steps again, to go on from one of them.
     *
     * @param step reached so far
     * @param target where it goes
     */
    record Returning(int step, int target) implements RunState {}

    /**
     * All steps are done.
     *
     * @param step steps done
     */
    record Finished(int step) implements RunState {
        @Override
        public boolean ended() {
            return true;
        }
    }

    /**
     * Cannot go on.
     *
     * @param step steps done before it failed
     * @param message a plain sentence for the person who watches
     */
    record Failed(int step, String message) implements RunState {
        @Override
        public boolean ended() {
            return true;
        }
    }

    /** Ended by command before all steps were done. */
    record Closed() implements RunState {
        @Override
        public boolean ended() {
            return true;
        }
    }
}
