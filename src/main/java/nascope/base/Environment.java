package nascope.base;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * What a run ran on, as far as it can change the numbers or the speed.
 *
 * @param program version of NAScope
 * @param java name and version of the Java machine
 * @param nd4j version of ND4J
 * @param cpu name of the processor
 * @param cores how many of its cores Java sees
 * @param os name, version and architecture of the operating system
 */
public record Environment(String program, String java, String nd4j, String cpu, int cores, String os) {
    private static final String UNKNOWN = "unknown";
    private static final Path CPU_FILE = Path.of("/proc/cpuinfo"); // Linux
    private static final String CPU_LINE = "model name";

    /** The environment of this program. */
    public static Environment here() {
        return new Environment(
                programVersion(),
                Plain.text("%s %s", System.getProperty("java.vm.name"), System.getProperty("java.runtime.version")),
                nd4jVersion(),
                cpuName(),
                Runtime.getRuntime().availableProcessors(),
                Plain.text(
                        "%s %s %s",
                        System.getProperty("os.name"),
                        System.getProperty("os.version"),
                        System.getProperty("os.arch")));
    }

    /** The version of NAScope that the jar's manifest gives; outside a jar there is none. */
    public static String programVersion() {
        String version = Environment.class.getPackage().getImplementationVersion();
        return version == null ? "unpackaged" : version;
    }

    /** Read from the jar's own papers: to ask ND4J would start its native part. */
    private static String nd4jVersion() {
        try (InputStream in =
                Environment.class.getResourceAsStream("/META-INF/maven/org.nd4j/nd4j-native/pom.properties")) {
            Properties papers = new Properties();
            if (in != null) papers.load(in);
            return papers.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }

    private static String cpuName() {
        if (!Files.isReadable(CPU_FILE))
            return System.getenv().getOrDefault("PROCESSOR_IDENTIFIER", UNKNOWN); // Windows
        try (Stream<String> lines = Files.lines(CPU_FILE)) {
            return lines.filter(line -> line.startsWith(CPU_LINE))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
