package nascope.run;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps the memory of a long search flat: gives back, every few seconds, what it has no more use for. A step leaves so
 * little that the collector would else let it spread over the heap for minutes; and what the compiler of the virtual
 * machine needed in the first minutes would stay with the C library for good. Works on a thread of its own.
 */
public final class MemoryUpkeep implements AutoCloseable {
    private static final long SECONDS = 2;

    /** A setting of the virtual machine that may change while it runs. */
    record Option(String name, String value) {}

    /** Collect when little happens, and keep little free; the least before the most, which may not be below it. */
    static final List<Option> OPTIONS = List.of(
            new Option("G1PeriodicGCInterval", Long.toString(TimeUnit.SECONDS.toMillis(SECONDS))),
            new Option("MinHeapFreeRatio", "10"),
            new Option("MaxHeapFreeRatio", "15"));

    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "memory upkeep");
        thread.setDaemon(true);
        thread.setUncaughtExceptionHandler(
                (upkeep, thrown) -> {}); // too little memory even for this: it is told elsewhere
        return thread;
    });

    private MemoryUpkeep() {}

    /** Begins with it, and does not wait. What a virtual machine does not offer is left out. */
    public static MemoryUpkeep begin() {
        MemoryUpkeep upkeep = new MemoryUpkeep();
        upkeep.work.execute(MemoryUpkeep::keepLittleFree);
        ScheduledFuture<?> unused =
                upkeep.work.scheduleWithFixedDelay(upkeep::trim, SECONDS, SECONDS, TimeUnit.SECONDS);
        return upkeep;
    }

    static void keepLittleFree() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        OPTIONS.forEach(option -> {
            try {
                machine.setVMOption(option.name(), option.value());
            } catch (IllegalArgumentException e) {
                // not an option of this collector, or not beside another that was given by hand
            }
        });
    }

    /** Has the C library hand free memory back to the system; takes well under a millisecond if there is none. */
    private void trim() {
        MBeanServer machine = ManagementFactory.getPlatformMBeanServer();
        try {
            ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
            machine.invoke(commands, "systemTrimNativeHeap", new Object[0], new String[0]);
        } catch (JMException e) {
            close(); // only virtual machines on Linux with its usual C library know the command
        }
    }

    @Override
    public void close() {
        work.shutdown();
    }
}
