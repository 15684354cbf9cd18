package nascope.net.kernel;

/** Runs pieces of work, and may measure them. */
@FunctionalInterface
public interface WorkClock {
    /** Measures nothing. */
    WorkClock NONE = (work, task) -> task.run();

    /** Runs a task, which is work of one kind and contains no other measured work. */
    void run(Work work, Runnable task);
}
