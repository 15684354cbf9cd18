package nascope.search.settings;

import static org.assertj.core.api.Assertions.assertThat;

import nascope.setting.Setting;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingNamesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    alpha-lr must be a number from 0 to 10, got -1     | Alpha rate must be a number from 0 to 10, got -1
                    operations: operation must be one of a, got b      | Candidates: operation must be one of a, got b
                    batch must be a whole number from 1 to 9, got 10   | Batch must be a whole number from 1 to 9, got 10
                    alpha must be finite                               | alpha must be finite
                    data: there is no such file or folder              | data: there is no such file or folder
                    in step 3 the loss must be finite                  | in step 3 the loss must be finite
                    """)
    void aMessageSpeaksInTheWordsOfThePlace(String message, String there) {
        assertThat(SettingNames.in(message, Setting::label)).isEqualTo(there);
    }
}
