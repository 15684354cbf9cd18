package nascope.data.reader;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import nascope.base.InputException;
import nascope.base.Texts;
import nascope.data.input.DataFolder;
import nascope.data.input.Limits;
import nascope.data.input.NamedInput;
import nascope.data.set.LabelledImages;
import org.jspecify.annotations.Nullable;

/**
 * A table of pixels as text, a line an image: its label and the pixels of a grey square, row by row, between commas. The
 * label stands first, or where a first line of names has {@code label}. Kaggle hands MNIST on like this.
 */
final class PixelTable implements Layout {
    private static final Pattern TRAINING =
            Pattern.compile("(.*[-_])?train(ing)?\\.csv(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern ANY = Pattern.compile(".*\\.csv(\\.gz)?", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_LINE = 1 << 20; // bytes
    private static final int FEWEST_COLUMNS = 5; // a label and 2 × 2 pixels

    @Override
    public String sought() {
        return Texts.text("data.reader.PixelTable.sought");
    }

    /** A list of file names is called {@code train.csv} too, so the first line must have columns enough. */
    @Override
    public Optional<Supplier<Found>> in(String name, DataFolder folder, ReadOptions options) {
        List<Path> tables =
                folder.files(TRAINING).stream().filter(PixelTable::isTable).toList();
        if (tables.size() > 1)
            throw new InputException(Texts.text(
                    "data.reader.PixelTable.several",
                    folder.path(),
                    SomeNames.of(tables.stream()
                            .map(file -> file.getFileName().toString())
                            .toList())));
        return tables.stream().findFirst().map(file -> () -> read(name, file));
    }

    @Override
    public Optional<Supplier<Found>> of(String name, Path file, ReadOptions options) {
        return ANY.matcher(file.getFileName().toString()).matches()
                ? Optional.of(() -> read(name, file))
                : Optional.empty();
    }

    private static boolean isTable(Path file) {
        try (NamedInput in = NamedInput.open(file)) {
            byte[] line = in.line(LONGEST_LINE);
            return line != null && fields(line).length >= FEWEST_COLUMNS;
        }
    }

    private static Found read(String name, Path file) {
        try (NamedInput in = NamedInput.open(file)) {
            return new Reading(name, in).found();
        }
    }

    private static String[] fields(byte[] line) {
        return new String(line, StandardCharsets.UTF_8).split(",", -1);
    }

    /** One file on its way. */
    private static final class Reading {
        private final String name;
        private final NamedInput in;
        private final ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        private long[] labels = new long[1024];
        private int count;
        private int columns;
        private int side;
        private int labelAt;
        private long line;

        Reading(String name, NamedInput in) {
            this.name = name;
            this.in = in;
        }

        Found found() {
            byte[] first = next();
            if (first == null) throw new InputException(Texts.text("data.reader.PixelTable.empty", in.name()));
            boolean named = takeColumns(fields(first));
            for (byte[] row = named ? next() : first; row != null; row = next()) add(row);
            Limits.bytes(in.name(), count, 1, side, side);
            ClassLabels classes = ClassLabels.of(in.name(), Arrays.copyOf(labels, count));
            LabelledImages images =
                    new LabelledImages(name, 1, side, side, pixels.toByteArray(), classes.labels(), classes.names());
            String what = Texts.text("data.reader.PixelTable.what", labelAt + 1);
            return new Found(images, Remarks.joined(what, classes.remark()));
        }

        /** The next line that is not empty; null at the end. */
        private byte @Nullable [] next() {
            byte[] read;
            do {
                line++;
                read = in.line(LONGEST_LINE);
            } while (read != null && read.length == 0);
            return read;
        }

        /** Learns from the first line; returns whether it is one of names. */
        private boolean takeColumns(String[] fields) {
            columns = fields.length;
            side = (int) Math.round(Math.sqrt(columns - 1));
            if (columns < FEWEST_COLUMNS || side * side != columns - 1)
                throw new InputException(Texts.text("data.reader.PixelTable.columns", in.name(), columns));
            for (int i = 0; i < columns; i++)
                if (word(fields[i]).equals("label") || word(fields[i]).equals("class")) labelAt = i;
            return Arrays.stream(fields).anyMatch(field -> field.chars().anyMatch(Character::isLetter));
        }

        private static String word(String field) {
            return field.replace("\"", "").strip().toLowerCase(Locale.ROOT);
        }

        private void add(byte[] row) {
            byte[] image = new byte[side * side];
            int place = 0;
            int pixel = 0;
            for (int column = 0; column < columns; column++) {
                int end = place;
                while (end < row.length && row[end] != ',') end++;
                if (end == row.length && column < columns - 1) throw wrongLength(column + 1);
                if (column == labelAt) label(number(row, place, end, column));
                else image[pixel++] = sample(number(row, place, end, column), column);
                place = end + 1;
            }
            if (place <= row.length) throw wrongLength(fields(row).length);
            Limits.bytes(in.name(), count, 1, side, side);
            pixels.writeBytes(image);
        }

        private void label(long label) {
            if (count == labels.length) labels = Arrays.copyOf(labels, 2 * count);
            labels[count++] = label;
        }

        private byte sample(long value, int column) {
            if (value >= 0 && value <= 255) return (byte) value;
            throw wrong(column, Long.toString(value));
        }

        /** A whole number, perhaps with zeros behind a point, in quotation marks or between blanks. */
        private long number(byte[] row, int from, int to, int column) {
            int at = from;
            int end = to;
            while (at < end && isAround(row[at])) at++;
            while (end > at && isAround(row[end - 1])) end--;
            boolean negative = at < end && row[at] == '-';
            long value = 0;
            int digits = 0;
            for (int i = negative ? at + 1 : at; i < end; i++) {
                int digit = row[i] - '0';
                if (row[i] == '.' && digits > 0 && onlyZeros(row, i + 1, end)) break;
                if (digit < 0 || digit > 9 || ++digits > 15)
                    throw wrong(column, new String(row, from, Math.min(to - from, 40), StandardCharsets.UTF_8));
                value = 10 * value + digit;
            }
            if (digits == 0) throw wrong(column, "");
            return negative ? -value : value;
        }

        private static boolean isAround(byte letter) {
            return letter == ' ' || letter == '"' || letter == '\t';
        }

        private static boolean onlyZeros(byte[] row, int from, int to) {
            for (int i = from; i < to; i++) if (row[i] != '0') return false;
            return true;
        }

        private InputException wrongLength(int found) {
            return new InputException(Texts.text("data.reader.PixelTable.fields", in.name(), line, columns, found));
        }

        private InputException wrong(int column, String found) {
            return new InputException(
                    Texts.text("data.reader.PixelTable.value", in.name(), line, column + 1, labelAt + 1, found));
        }
    }
}
