package nascope.record.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void quotesWhatHasToBe() {
        assertThat(Csv.line(List.of("12", "none leads, 0.24", "say \"two\"", "", "a\nb", " c", "2->3")))
                .isEqualTo("12,\"none leads, 0.24\",\"say \"\"two\"\"\",,\"a\nb\",\" c\",2->3\r\n");
    }
}
