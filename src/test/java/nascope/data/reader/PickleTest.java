package nascope.data.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nascope.base.InputException;
import nascope.data.TestFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs of instructions by hand; a letter of the text is a byte, after the two that say protocol 2. */
class PickleTest {
    @TempDir
    Path folder;

    @Test
    void putsPlainDataTogether() {
        assertThat(read("N.")).isNotNull();
        assertThat(read("\u0088.")).isEqualTo(true);
        assertThat(read("\u0089.")).isEqualTo(false);
        assertThat(read("K\u0007.")).isEqualTo(7L);
        assertThat(read("M\u0001\u0002.")).isEqualTo(513L);
        assertThat(read("J\u00ff\u00ff\u00ff\u00ff.")).isEqualTo(-1L);
        assertThat(read("\u008a\u0000.")).isEqualTo(0L);
        assertThat(read("\u008a\u0001\u00fe.")).isEqualTo(-2L);
        assertThat(read("U\u0002ab.")).isEqualTo("ab");
        assertThat(read("C\u0002ab.")).isEqualTo("ab");
        assertThat(read("T\u0002\u0000\u0000\u0000ab.")).isEqualTo("ab");
        assertThat(read("B\u0002\u0000\u0000\u0000ab.")).isEqualTo("ab");
        assertThat(read("X\u0002\u0000\u0000\u0000ab.")).isEqualTo("ab");
        assertThat(read("\u008c\u0002ab.")).isEqualTo("ab");
        assertThat(read("\u008e\u0002\u0000\u0000\u0000\u0000\u0000\u0000\u0000ab."))
                .isEqualTo("ab");
        assertThat(read("\u0095\u0001\u0000\u0000\u0000\u0000\u0000\u0000\u0000N."))
                .isNotNull();
    }

    @Test
    void putsListsTuplesAndDictionariesTogether() {
        assertThat(read("].")).isEqualTo(List.of());
        assertThat(read(").")).isEqualTo(List.of());
        assertThat(read("(K\u0001K\u0002t.")).isEqualTo(List.of(1L, 2L));
        assertThat(read("(K\u0001l.")).isEqualTo(List.of(1L));
        assertThat(read("K\u0001\u0085.")).isEqualTo(List.of(1L));
        assertThat(read("K\u0001K\u0002\u0086.")).isEqualTo(List.of(1L, 2L));
        assertThat(read("K\u0001K\u0002K\u0003\u0087.")).isEqualTo(List.of(1L, 2L, 3L));
        assertThat(read("]K\u0001a.")).isEqualTo(List.of(1L));
        assertThat(read("](K\u0001K\u0002e.")).isEqualTo(List.of(1L, 2L));
        assertThat(read("}U\u0001aK\u0001s.")).isEqualTo(Map.of("a", 1L));
        assertThat(read("}(U\u0001aK\u0001U\u0001bK\u0002u.")).isEqualTo(Map.of("a", 1L, "b", 2L));
    }

    @Test
    void remembers() {
        assertThat(read("K\u0001q\u0006h\u0006\u0086.")).isEqualTo(List.of(1L, 1L));
        assertThat(read("K\u0003r\u0001\u0001\u0000\u0000j\u0001\u0001\u0000\u0000\u0086."))
                .isEqualTo(List.of(3L, 3L));
        assertThat(read("K\u0004\u0094h\u0000\u0086.")).isEqualTo(List.of(4L, 4L));
    }

    @Test
    void notesAnArrayOfNumpyWithoutMakingOne() {
        Object made = read(array("t", "(K\u0001", "\u0089"));

        assertThat(made).isInstanceOfSatisfying(Pickle.Array.class, array -> {
            assertThat(array.shape()).containsExactly(2L);
            assertThat(array.type()).isEqualTo("u1");
            assertThat(array.fortran()).isFalse();
            assertThat(array.bytes()).isEqualTo("xy");
        });
        assertThat(read(array("t", "(K\u0001", "\u0088")))
                .isInstanceOfSatisfying(
                        Pickle.Array.class, array -> assertThat(array.fortran()).isTrue());
        assertThat(read("c_codecs\nencode\nU\u0002abU\u0006latin1\u0086R.")).isEqualTo("ab");
        assertThat(read("\u008c\u0007_codecs\u008c\u0006encode\u0093U\u0002ab\u0085R."))
                .isEqualTo("ab");
    }

    /** @param end of the state, a tuple; its beginning; its order */
    private static String array(String end, String begin, String order) {
        return "cnumpy.core.multiarray\n_reconstruct\ncnumpy\nndarray\nK\u0000\u0085U\u0001b\u0087R" + begin
                + "(K\u0002t" + "cnumpy\ndtype\nU\u0002u1K\u0000K\u0001\u0087RNb" + order + "U\u0002xy" + end + "b.";
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "K\u0001K\u0002.", // two values
                ".", // none
                "t.", // a tuple without a beginning
                "a.", // nothing to append to
                "K\u0001a.", // the same
                "K\u0001K\u0002a.", // a number is no list
                "K\u0001K\u0002K\u0003s.", // a number is no dictionary
                "}(K\u0001u.", // a key without a value
                "}K\u0001K\u0002s.", // a key that is no text
                "h\u0009.", // never remembered
                "q\u0001.", // nothing to remember
                "(q\u0001.", // the same
                "(K\u0001\u0086.", // a tuple over a beginning
                "\u008a\u0009abcdefghi.", // too large a number
                "K\u0001K\u0002R.", // a number cannot be called
                "c_codecs\nencode\nK\u0001R.", // nor with a number
                "c_codecs\nencode\n)R.", // nor with nothing
                "cnumpy\nndarray\nK\u0001\u0085R.", // not made this way
                "cnumpy\ndtype\nK\u0001\u0085R.", // a type that is no text
                "K\u0001K\u0002b.", // a number has no state
                "cnumpy.core.multiarray\n_reconstruct\nK\u0000\u0085RK\u0001b.", // a state that is no tuple
                "cnumpy.core.multiarray\n_reconstruct\nK\u0000\u0085RK\u0001\u0085b.", // too short a one
                "cnumpy.core.multiarray\n_reconstruct\nK\u0000\u0085R(K\u0001K\u0001K\u0001K\u0001K\u0001tb.", // no
                // shape
                "cnumpy.core.multiarray\n_reconstruct\nK\u0000\u0085R(K\u0001)K\u0001K\u0001K\u0001tb.", // no type
                "c"
            })
    void refusesProgramsThatPutNothingTogether(String program) {
        assertThatThrownBy(() -> read(program))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(folder.resolve("pickle").toString());
    }

    @Test
    void saysWhatItDoesNotKnow() {
        assertThatThrownBy(() -> read("cos\nsystem\nU\u0002ls\u0085R.")).hasMessageContaining("os");
        assertThatThrownBy(() -> read("i.")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> read("T\u00ff\u00ff\u00ff\u00ffab.")).isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Pickle.read(TestFiles.write(folder.resolve("other"), new byte[] {1, 2, 3})))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Pickle.read(TestFiles.write(folder.resolve("old"), new byte[] {(byte) 0x80, 1, '.'})))
                .isInstanceOf(InputException.class);
        assertThatThrownBy(() -> Pickle.read(TestFiles.write(folder.resolve("new"), new byte[] {(byte) 0x80, 6, '.'})))
                .isInstanceOf(InputException.class);
    }

    private Object read(String program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0x80);
        bytes.write(2);
        bytes.writeBytes(program.getBytes(StandardCharsets.ISO_8859_1));
        return Pickle.read(TestFiles.write(folder.resolve("pickle"), bytes.toByteArray()));
    }
}
