package nascope.importing.dialect;

import java.util.List;
import java.util.stream.Stream;

/** Orders of operations that several programs use. */
final class Orders {
    /** quark0/darts' without {@code none}. */
    static final List<String> SEVEN = List.of(
            "max_pool_3x3",
            "avg_pool_3x3",
            "skip_connect",
            "sep_conv_3x3",
            "sep_conv_5x5",
            "dil_conv_3x3",
            "dil_conv_5x5");

    /** quark0/darts, PC-DARTS, RobustDARTS, SmoothDARTS, SNAS-Series. */
    static final List<String> NONE_FIRST =
            Stream.concat(Stream.of("none"), SEVEN.stream()).toList();

    /** khanrc/pt.darts and its descendants. */
    static final List<String> NONE_LAST =
            Stream.concat(SEVEN.stream(), Stream.of("none")).toList();

    private Orders() {}
}
