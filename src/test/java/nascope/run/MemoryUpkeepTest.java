package nascope.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryUpkeepTest {
    private final HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

    @Test
    void theCollectorKeepsLittleFreeWhereItCan() {
        assumeThat(machine.getVMOption("UseG1GC").getValue()).isEqualTo("true");
        List<MemoryUpkeep.Option> before = options();
        machine.setVMOption("G1PeriodicGCInterval", "0"); // else another test that began with it would prove it
        MemoryUpkeep.keepLittleFree();
        assertThat(options()).isEqualTo(MemoryUpkeep.OPTIONS);
        for (int k = before.size() - 1; k >= 0; k--) // the most before the least
        machine.setVMOption(before.get(k).name(), before.get(k).value());
    }

    private List<MemoryUpkeep.Option> options() {
        return MemoryUpkeep.OPTIONS.stream()
                .map(MemoryUpkeep.Option::name)
                .map(name ->
                        new MemoryUpkeep.Option(name, machine.getVMOption(name).getValue()))
                .toList();
    }
}
