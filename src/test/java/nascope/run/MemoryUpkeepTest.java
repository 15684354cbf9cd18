package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MemoryUpkeepTest {
    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void theCollectorKeepsLittleFreeWhereItCan() {
        assumeThat(machine.getVMOption("UseG1GC").getValue()).isEqualTo("true");
        Map<String, String> before = options();
        machine.setVMOption("G1PeriodicGCInterval", "0"); // else another test that began with it would prove it
        MemoryUpkeep.keepLittleFree();
        assertThat(options()).isEqualTo(MemoryUpkeep.OPTIONS);
        before.forEach(machine::setVMOption);
    }

    private Map<String, String> options() {
        return MemoryUpkeep.OPTIONS.keySet().stream()
                .collect(Collectors.toMap(
                        name -> name, name -> machine.getVMOption(name).getValue()));
    }
}
