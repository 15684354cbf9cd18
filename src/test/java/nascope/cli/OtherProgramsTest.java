package nascope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import nascope.export.RecordedBranch;
import nascope.search.FakeSearch;
import nascope.space.CellKind;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the program writes is read by programs that know nothing of it. Those that are no library are asked for where they
 * are on the machine (Debian: librsvg2-bin, poppler-utils, graphviz, ffmpeg, python3-networkx).
 */
class OtherProgramsTest {
    private static final int STEPS = 30;

    @TempDir
    Path folder;

    private Path run;

    @BeforeEach
    void search() {
        run = folder.resolve("run");
        Execution.of(FakeSearch::new, "search", "--steps", Integer.toString(STEPS), "--out", run.toString());
    }

    @Test
    void graphMlKeepsItsSchema() throws IOException {
        Graph<String, DefaultEdge> graph = graph();
        GraphMLImporter<String, DefaultEdge> reader = new GraphMLImporter<>();
        reader.setSchemaValidation(true);
        reader.setVertexFactory(id -> id);
        reader.importGraph(graph, export("run.graphml").toFile());

        assertThat(graph.vertexSet()).hasSize(5).contains("normal_0", "normal_4");
        assertThat(graph.containsEdge("normal_2", "normal_3")).isTrue();
        assertThat(graph.edgeSet()).hasSize(5 + 2);
    }

    @Test
    void gexfKeepsItsSchema() throws IOException {
        Graph<String, DefaultEdge> graph = graph();
        SimpleGEXFImporter<String, DefaultEdge> reader = new SimpleGEXFImporter<>();
        reader.setSchemaValidation(true);
        reader.importGraph(graph, export("run.gexf").toFile());

        assertThat(graph.edgeSet()).hasSize(5 + 2);
    }

    @Test
    void networkXReadsBothGraphs() throws Exception {
        python("import networkx");
        Path graphMl = export("run.graphml");
        Path gexf = export("run.gexf");

        String said = run(
                "/usr/bin/python3",
                "-c",
                "import sys, networkx as nx; g = nx.read_graphml(sys.argv[1]); h = nx.read_gexf(sys.argv[2]);"
                        + " print(g.number_of_edges(), h.number_of_edges(), g.edges['normal_2', 'normal_3']['alive'])",
                graphMl.toString(),
                gexf.toString());

        assertThat(said.strip()).startsWith("7 7 0.");
    }

    @Test
    void theEventFileIsReadWithoutTensorBoard() throws Exception {
        python("import struct");
        RecordedBranch branch = RecordedBranch.read(run, (read, of) -> true);
        float alive = (float) (1
                - branch.history().get(17).cell(CellKind.NORMAL).probability().at(4, 0));

        List<String> said = run(
                        "/usr/bin/python3",
                        Path.of("src", "test", "reference", "event_records.py").toString(),
                        export("run.tfevents").toString())
                .lines()
                .toList();

        assertThat(said).contains("records " + (STEPS + 3));
        assertThat(said.stream()
                        .filter(line -> line.startsWith("17 alive/normal/2-3 "))
                        .map(line -> (float) Double.parseDouble(line.split(" ", -1)[2])))
                .containsExactly(alive);
    }

    @Test
    void graphvizDrawsTheWiring() throws Exception {
        Path drawn = folder.resolve("wiring.svg");
        run(program("dot"), "-Tsvg", export("run.dot").toString(), "-o", drawn.toString());

        assertThat(drawn).content().contains("<svg");
    }

    @Test
    void librsvgDrawsThePictures() throws Exception {
        Path drawn = folder.resolve("drawn.png");
        run(program("rsvg-convert"), render("run.svg").toString(), "-o", drawn.toString());

        assertThat(ImageIO.read(drawn.toFile()).getWidth()).isEqualTo(400);
    }

    @Test
    void popplerDrawsThePictures() throws Exception {
        run(
                program("pdftoppm"),
                "-png",
                render("run.pdf").toString(),
                folder.resolve("page").toString());

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).anyMatch(name -> name.matches("page.*\\.png"));
        }
    }

    @Test
    void ffmpegKnowsTheFilms() throws Exception {
        String probe = program("ffprobe");
        for (String film : List.of("run.gif", "run.apng", "run.mp4")) {
            String said = run(
                    probe,
                    "-v",
                    "error",
                    "-count_frames",
                    "-show_entries",
                    "stream=nb_read_frames,width",
                    "-of",
                    "csv=p=0",
                    render(film, "--every", "10").toString());
            assertThat(said.strip()).as(film).isEqualTo("400,4");
        }
    }

    // -- programs

    private static String program(String name) {
        boolean there = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(place -> Files.isExecutable(Path.of(place, name)));
        assumeTrue(there, name + " is not on this machine");
        return name;
    }

    /** Python as Debian packs it, if it can do something. */
    private static void python(String something) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "python3 is not on this machine");
        Process tried = new ProcessBuilder("/usr/bin/python3", "-c", something)
                .redirectErrorStream(true)
                .start();
        tried.getInputStream().readAllBytes();
        assumeTrue(tried.waitFor() == 0, "python3 cannot " + something + " on this machine");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    // -- files

    private static Graph<String, DefaultEdge> graph() {
        return new DirectedPseudograph<>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultEdgeSupplier(), false);
    }

    private Path export(String name) {
        Path file = folder.resolve(name);
        Execution done = Execution.of(FakeSearch::new, "export", run.toString(), "--out", file.toString());
        assertThat(done.code()).as(done.err()).isZero();
        return file;
    }

    private Path render(String name, String... more) {
        Path file = folder.resolve(name);
        String[] command = Stream.concat(
                        Stream.of("render", run.toString(), "--out", file.toString(), "--size", "400x300"),
                        Stream.of(more))
                .toArray(String[]::new);
        Execution done = Execution.of(FakeSearch::new, command);
        assertThat(done.code()).as(done.err()).isZero();
        return file;
    }
}
