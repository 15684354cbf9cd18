package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nascope.search.FakeSearch;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class RenderCommandTest {
    private static final String PROVENANCE =
            "DSNAS single-level · Fashion-MNIST 14×14, noise 2 · seed 1 · step %d of 60";

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void search() {
        run = folder.resolve("run");
        assertThat(execute("search", "--steps", "60", "--out", run.toString()).code())
                .isZero();
    }

    @Test
    void aPngIsAsLargeAsAskedForAndSaysWhereItComesFrom() throws IOException {
        Path file = folder.resolve("run.png");
        Execution done = render(file, "--size", "400x300", "--scale", "1.5", "--step", "7", "--view", "cell");
        assertThat(done.out()).isEqualTo("written: " + file + "\n");
        BufferedImage image = ImageIO.read(file.toFile());
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(450);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains(utf8(String.format(PROVENANCE, 7)));
    }

    @Test
    void anSvgIsXmlWithTheTextsOfThePicture() throws Exception {
        Path file = folder.resolve("run.svg");
        render(file, "--theme", "dark");
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1180 720");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo(String.format(PROVENANCE, 60));
        assertThat(svg.getElementsByTagName("text").getLength()).isGreaterThan(50);
        assertThat(svg.getDocumentElement().getTextContent()).contains("Width versus depth", "sep 3×3");
    }

    @Test
    void anotherBranchIsOutlinedAndNamed() throws IOException {
        Path records = run.resolve("run.jsonl");
        List<String> lines = Files.readAllLines(records);
        List<String> forked = new ArrayList<>(lines);
        forked.add("{\"fork\":2,\"name\":\"try\",\"parent\":1,\"after\":10}");
        for (int step = 11; step <= 30; step++) // other steps, as those of later numbers differ
        forked.add(lines.get(1 + step + 20).replaceFirst("\"step\":\\d+", "\"step\":" + step));
        Files.write(records, forked);
        Path file = folder.resolve("run.svg");

        render(file);
        assertThat(Files.readString(file)).contains("step 30 of 60").doesNotContain("outlined");
        render(file, "--branch", "main", "--ghost", "try", "--step", "25");
        assertThat(Files.readString(file)).contains("step 25 of 60 · outlined: try", ">outlined: try<");
        assertThat(render(file, "--ghost", "nobody").err())
                .contains("branch must be one of 1 (main), 2 (try), got \"nobody\"");
    }

    @Test
    void aPdfIsOnePageWithItsProvenance() throws IOException {
        Path file = folder.resolve("run.pdf");
        render(file, "--view", "width-versus-depth", "--size", "600x300");
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isEqualTo(600);
            assertThat(pdf.getDocumentInformation().getSubject()).isEqualTo(String.format(PROVENANCE, 60));
        }
    }

    @Test
    void aGifShowsEveryNthStepAndTheLast() throws IOException {
        Path file = folder.resolve("run.gif");
        Execution done = render(file, "--view", "cell", "--size", "300x220", "--every", "25", "--fps", "5");
        assertThat(done.err()).contains("pictures: 0/4");
        List<BufferedImage> frames = frames(file);
        assertThat(frames).hasSize(4); // 0, 25, 50, 60
        assertThat(frames.get(0).getWidth()).isEqualTo(300);
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("NETSCAPE2.0", "noise 2 - seed 1");
        Path start = folder.resolve("start.png");
        render(start, "--view", "cell", "--size", "300x220", "--step", "0");
        assertThat(difference(ImageIO.read(start.toFile()), frames.get(0))).isLessThan(2);
        Path end = folder.resolve("end.png");
        render(end, "--view", "cell", "--size", "300x220");
        assertThat(difference(ImageIO.read(end.toFile()), frames.get(3))).isLessThan(2);
    }

    @Test
    void anAnimatedPngHoldsTheSameFrames() throws IOException {
        Path file = folder.resolve("run.apng");
        render(file, "--view", "cell", "--size", "300x220", "--every", "25");
        BufferedImage first = ImageIO.read(file.toFile()); // as readers see it that know no animation
        Path start = folder.resolve("start.png");
        render(start, "--view", "cell", "--size", "300x220", "--step", "0");
        assertThat(difference(ImageIO.read(start.toFile()), first)).isZero();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(bytes.split("fcTL", -1)).hasSize(5);
        assertThat(bytes.split("fdAT", -1)).hasSize(4);
    }

    @Test
    void anMp4IsMadeByFfmpegOrItIsSaidThatItIsNotThere() throws IOException {
        Path file = folder.resolve("run.mp4");
        Execution done = render(file, "--view", "cell", "--size", "301x221", "--every", "25");
        if (done.code() == 0)
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).contains("ftyp", "noise 2");
        else {
            assertThat(done.code()).isEqualTo(1);
            assertThat(done.err()).contains("an MP4 is made by the program ffmpeg");
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void numberedFilesAreMadeAFrame() throws IOException {
        render(folder.resolve("frame-%03d.svg"), "--from", "10", "--to", "30", "--every", "10", "--view", "cell");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("frame")))
                    .containsExactlyInAnyOrder("frame-000.svg", "frame-001.svg", "frame-002.svg");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run.bmp|||--out must end with one of .png, .svg, .pdf, .gif, .apng, .mp4, .html, or hold one number",
                "run.png|--step|61|--step must be a whole number from 0 to 60, got 61",
                "run.gif|--from|61|--from must be a whole number from 0 to 60, got 61",
                "run.gif|--every|0|--every must be a whole number from 1 to 61, got 0",
                "run.png|--size|10x10|--size must be two whole numbers such as 1180x720, each from 100 to 8000",
                "run.png|--size|wide|--size must be two whole numbers such as 1180x720, each from 100 to 8000",
                "run.png|--scale|0|--scale must be a number above 0 and at most 10, got 0.0",
                "run.png|--theme|blue|--theme must be light or dark, got \"blue\"",
                "run.png|--view|moon|--view must be one of all, cell, charts, film-of-edges, loss-minus-entropy",
                "run.png|--view|costs-at-rest|--view must be one of all, cell, charts"
            })
    void whatDoesNotFitIsNamed(String name, String option, String value, String message) {
        Path file = folder.resolve(name);
        Execution refused = option == null ? render(file) : render(file, option, value);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(message);
        assertThat(file).doesNotExist();
    }

    private Execution render(Path out, String... options) {
        List<String> arguments = new ArrayList<>(List.of("render", run.toString(), "--out", out.toString()));
        arguments.addAll(List.of(options));
        return execute(arguments.toArray(String[]::new));
    }

    private static Execution execute(String... arguments) {
        return Execution.of(FakeSearch::new, arguments);
    }

    /** As its bytes look like letters of one byte each. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private static int place(ImageReader reader, int frame, String name) throws IOException {
        Node root = reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
        Node place = ((Element) root).getElementsByTagName("ImageDescriptor").item(0);
        return Integer.parseInt(((Element) place).getAttribute(name));
    }

    /** As they are shown one after the other, each over those before it. */
    private static List<BufferedImage> frames(Path file) throws IOException {
        List<BufferedImage> frames = new ArrayList<>();
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            BufferedImage shown = null;
            for (int i = 0; i < reader.getNumImages(true); i++) {
                BufferedImage part = reader.read(i);
                BufferedImage before = shown == null ? part : shown;
                shown = new BufferedImage(before.getWidth(), before.getHeight(), BufferedImage.TYPE_INT_RGB);
                Graphics2D g = shown.createGraphics();
                g.drawImage(before, 0, 0, null);
                g.drawImage(part, place(reader, i, "imageLeftPosition"), place(reader, i, "imageTopPosition"), null);
                g.dispose();
                frames.add(shown);
            }
        } finally {
            reader.dispose();
        }
        return frames;
    }

    /** Mean difference of a channel, 0 to 255, where both have pixels. */
    private static double difference(BufferedImage one, BufferedImage other) {
        long sum = 0;
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++)
                for (int shift = 0; shift <= 16; shift += 8)
                    sum += Math.abs((one.getRGB(x, y) >> shift & 0xff) - (other.getRGB(x, y) >> shift & 0xff));
        return sum / (3.0 * width * height);
    }
}
