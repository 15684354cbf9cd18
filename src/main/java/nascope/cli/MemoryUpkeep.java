package nascope.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Keeps the memory of a long search flat: gives back, every few seconds, what it has no more use for. A step leaves so
 * little that the collector would else let it spread over the heap for minutes; and what the compiler of the virtual
 * machine needed in the first minutes would stay with the C library for good.
 */
final class MemoryUpkeep implements AutoCloseable {
    private static final long SECONDS = 2;

    private final ScheduledExecutorService trimming = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "memory upkeep");
        thread.setDaemon(true);
        return thread;
    });

    private MemoryUpkeep() {}

    /** Begins with it. What a virtual machine does not offer is left out. */
    static MemoryUpkeep begin() {
        collectRegularly();
        MemoryUpkeep upkeep = new MemoryUpkeep();
        upkeep.trimming.scheduleWithFixedDelay(upkeep::trim, SECONDS, SECONDS, TimeUnit.SECONDS);
        return upkeep;
    }

    private static void collectRegularly() {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .setVMOption("G1PeriodicGCInterval", Long.toString(TimeUnit.SECONDS.toMillis(SECONDS)));
        } catch (IllegalArgumentException e) {
            // other collectors do not know the option, and keep what is new in a part of the heap that does not grow
        }
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
        trimming.shutdown();
    }
}
