package nascope.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BriefTest {
    @Test
    void aSentenceOfCommonLengthStaysAsItIs() {
        String sentence = "a/b.json: must be a number, found ''";
        assertThat(Brief.text(sentence)).isSameAs(sentence);
    }

    @Test
    void aLongWordIsShownByItsBeginningItsEndAndItsLength() {
        String sentence = "set.json: must be a number, found '" + "9".repeat(70_000) + "' (line 3)";
        assertThat(Brief.text(sentence))
                .startsWith("set.json: must be a number, found '999")
                .contains("… (69,882 letters left out) …")
                .endsWith("999' (line 3)")
                .hasSizeLessThan(300);
    }

    @Test
    void noNameOfAFileIsShortened() {
        Path deep = Path.of("a".repeat(255), "b".repeat(255), "c".repeat(255));
        String sentence = deep + ": there is no such file";
        assertThat(Brief.text(sentence)).isEqualTo(sentence);
    }

    @Test
    void sentencesOfVeryManyWordsKeepBeginningAndEnd() {
        String sentence = "set.json: must be a number, found [" + "1, ".repeat(70_000) + "2]";
        assertThat(Brief.text(sentence))
                .startsWith("set.json: must be a number, found [1, 1")
                .endsWith("1, 2]")
                .hasSizeLessThanOrEqualTo(Brief.LONGEST_SENTENCE);
    }

    @Test
    void noLetterOfTwoCharactersIsSplit() {
        for (int before = 0; before < 2; before++) {
            String brief = Brief.text("x".repeat(before) + "😀".repeat(1000));
            assertThat(brief.codePoints()).noneMatch(letter -> Character.getType(letter) == Character.SURROGATE);
        }
    }

    @Test
    void whatIsWrongWithAnInputIsToldBriefly() {
        assertThat(new InputException("found " + "[".repeat(3000))).message().hasSizeLessThan(300);
        assertThat(new InputException("found " + "[".repeat(3000), new IllegalArgumentException()))
                .message()
                .hasSizeLessThan(300);
    }
}
