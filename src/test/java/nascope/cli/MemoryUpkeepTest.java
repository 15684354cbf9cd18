package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class MemoryUpkeepTest {
    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void collectsEveryTwoSecondsWhereTheCollectorCan() {
        assumeThat(machine.getVMOption("UseG1GC").getValue()).isEqualTo("true");
        MemoryUpkeep.begin().close();
        assertThat(machine.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("2000");
        machine.setVMOption("G1PeriodicGCInterval", "0");
    }
}
