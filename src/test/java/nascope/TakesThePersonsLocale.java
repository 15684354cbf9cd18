package nascope;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Scanner;
import java.util.stream.Stream;

/** Breaks the rule of {@link FormattingTest} in six ways. */
@SuppressWarnings("all")
final class TakesThePersonsLocale {
    private TakesThePersonsLocale() {}

    static String text(double number) {
        return "%.2f".formatted(number)
                + String.format("%d", 3)
                + new DecimalFormat("0.0").format(number)
                + NumberFormat.getInstance().format(number)
                + new Scanner("1").hasNext()
                + Stream.of("I").map(String::toLowerCase).toList();
    }
}
