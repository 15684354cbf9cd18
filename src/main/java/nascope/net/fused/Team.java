package nascope.net.fused;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * The thread that runs the network and its helpers, who share the items of one job after another.
 *
 * <p>Items are taken one by one from a counter. A helper that is late or asleep costs nothing: whoever is there does
 * the work, and the owner waits only for items that a helper has begun. A helper watches for the next job for a
 * moment, because jobs come every few microseconds, and then sleeps.
 */
final class Team implements AutoCloseable {
    /** How often a helper looks for a job before it sleeps: some tens of microseconds. */
    private static final int LOOKS = 2000;

    /** Work on one item; must write nothing that another item reads or writes. */
    @FunctionalInterface
    interface Task {
        void run(int item, Scratch scratch);
    }

    private static final class Job {
        private final Task task;
        private final int items;
        private final AtomicInteger taken = new AtomicInteger();
        private final AtomicInteger finished = new AtomicInteger();
        private volatile Throwable failure;

        private Job(Task task, int items) {
            this.task = task;
            this.items = items;
        }

        /** Does items until none is left. */
        private void work(Scratch scratch) {
            for (int item = taken.getAndIncrement(); item < items; item = taken.getAndIncrement()) {
                try {
                    task.run(item, scratch);
                } catch (RuntimeException | Error e) {
                    failure = e; // the owner throws it on; every item still counts as finished
                } finally {
                    finished.incrementAndGet();
                }
            }
        }
    }

    private final Scratch own = new Scratch();
    private final Thread[] helpers;
    private volatile Job current;
    private volatile boolean closed;

    /** @param threads with the owner's, at least 1 */
    Team(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Thread(this::help, "nascope-kernels-" + (i + 1));
            helpers[i].setDaemon(true);
            helpers[i].start();
        }
    }

    /** Runs a task on the items 0 to {@code items − 1} and returns when all are done. */
    void run(int items, Task task) {
        if (helpers.length == 0 || items == 1) {
            for (int item = 0; item < items; item++) task.run(item, own);
            return;
        }
        Job job = new Job(task, items);
        current = job;
        for (Thread helper : helpers) LockSupport.unpark(helper);
        job.work(own);
        while (job.finished.get() < items) Thread.onSpinWait();
        if (job.failure != null) throw new IllegalStateException("a kernel failed", job.failure);
    }

    private void help() {
        Scratch scratch = new Scratch();
        Job last = null;
        while (!closed) {
            Job job = await(last);
            if (job != last) job.work(scratch);
            last = job;
        }
    }

    private Job await(Job last) {
        for (int look = 0; look < LOOKS; look++) {
            Job job = current;
            if (job != last) return job;
            Thread.onSpinWait();
        }
        LockSupport.park(this);
        return current;
    }

    @Override
    public void close() {
        closed = true;
        for (Thread helper : helpers) LockSupport.unpark(helper);
    }
}
