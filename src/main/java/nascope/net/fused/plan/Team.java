package nascope.net.fused.plan;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import nascope.net.fused.rows.Scratch;
import org.jspecify.annotations.Nullable;

/**
 * The thread that runs the network and its helpers, who share the items of one job after another.
 *
 * <p>Each thread has items of its own, the same in every job of equal size, so that their numbers stay in its cache;
 * whoever is done with them takes over what others have not begun. A helper that is late or asleep therefore costs
 * little: the owner waits only for items that a helper has begun. Who waits watches for a moment, because jobs come and
 * end every few microseconds, and then sleeps: a processor that watches in vain would keep away the very thread it waits
 * for, where another program has taken that thread's own.
 */
public final class Team implements AutoCloseable {
    /** How often a thread looks before it sleeps: some hundred microseconds. */
    private static final int LOOKS = 4_000;

    /** Work on one item; must write nothing that another item reads or writes. */
    @FunctionalInterface
    public interface Task {
        void run(int item, Scratch scratch);
    }

    private static final class Job {
        private final Task task;
        private final int threads;
        private final AtomicIntegerArray taken; // by item: 1 once someone does it
        private final AtomicInteger finished = new AtomicInteger();
        private volatile @Nullable Thread sleeper; // the owner, once it waits for the end
        private volatile @Nullable Throwable failure; // null while none is known

        private Job(Task task, int items, int threads) {
            this.task = task;
            this.threads = threads;
            taken = new AtomicIntegerArray(items);
        }

        /** Does items until none is left, beginning with the thread's own. */
        private void work(int thread, Scratch scratch) {
            int items = taken.length();
            int first = items * thread / threads;
            for (int i = 0; i < items; i++) {
                int item = (first + i) % items;
                if (taken.compareAndSet(item, 0, 1)) work(item, task, scratch);
            }
        }

        private void work(int item, Task itemTask, Scratch scratch) {
            try {
                itemTask.run(item, scratch);
            } catch (RuntimeException | Error e) {
                failure = e; // the owner throws it on; every item still counts as finished
            } finally {
                if (finished.incrementAndGet() == taken.length() && sleeper != null) LockSupport.unpark(sleeper);
            }
        }

        private boolean done() {
            return finished.get() == taken.length();
        }

        /** Waits until every item is done. */
        private void await() {
            for (int look = 0; look < LOOKS; look++) {
                if (done()) return;
                Thread.onSpinWait();
            }
            sleeper = Thread.currentThread();
            while (!done()) LockSupport.park(this);
        }
    }

    private final Scratch own = new Scratch();
    private final Thread[] helpers;
    private volatile @Nullable Job current; // null before the first
    private volatile boolean closed;

    /** @param threads with the owner's, at least 1 */
    public Team(int threads) {
        helpers = new Thread[threads - 1];
        for (int i = 0; i < helpers.length; i++) {
            int thread = i + 1;
            helpers[i] = new Thread(() -> help(thread), "nascope-kernels-" + thread);
            helpers[i].setDaemon(true);
        }
        begin();
    }

    /** Where the system gives too few threads, none stays behind. */
    private void begin() {
        try {
            for (Thread helper : helpers) helper.start();
        } catch (OutOfMemoryError e) {
            close();
            throw e;
        }
    }

    /** The threads beside the owner's. */
    public List<Thread> helpers() {
        return List.of(helpers);
    }

    /** Runs a task on the items 0 to {@code items − 1} and returns when all are done. */
    public void run(int items, Task task) {
        if (helpers.length == 0 || items == 1) {
            for (int item = 0; item < items; item++) task.run(item, own);
            return;
        }
        Job job = new Job(task, items, helpers.length + 1);
        current = job;
        for (Thread helper : helpers) LockSupport.unpark(helper);
        job.work(0, own);
        job.await();
        if (job.failure != null) throw new IllegalStateException("a kernel failed", job.failure);
    }

    private void help(int thread) {
        Scratch scratch = new Scratch();
        @Nullable Job last = null;
        while (!closed) {
            @Nullable Job job = await(last);
            if (job != null && job != last) job.work(thread, scratch);
            last = job;
        }
    }

    private @Nullable Job await(@Nullable Job last) {
        for (int look = 0; look < LOOKS; look++) {
            @Nullable Job job = current;
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
