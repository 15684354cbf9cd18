package nascope.cli;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Has garbage collected every few seconds. A step leaves so little that the collector would else let it spread over the
 * heap for minutes, and the memory of a long search would seem to grow.
 */
final class RegularCollection {
    private static final String MILLISECONDS = "2000";

    private RegularCollection() {}

    /** Begins with it; does nothing where the virtual machine has another collector. */
    static void begin() {
        try {
            ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                    .setVMOption("G1PeriodicGCInterval", MILLISECONDS);
        } catch (IllegalArgumentException e) {
            // other collectors do not know the option, and keep what is new in a part of the heap that does not grow
        }
    }
}
