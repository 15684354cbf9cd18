package nascope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a process waits for from the network, as Linux tells it. */
final class Sockets {
    private static final Pattern SOCKET = Pattern.compile("socket:\\[(\\d+)]");
    private static final String LISTEN = "0A";

    private Sockets() {}

    /** Lines of {@code /proc/PID/net} on ports that a process listens on, and on all its sockets of UDP. */
    static List<String> open(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        Set<String> own = own(process.resolve("fd"));
        List<String> open = new ArrayList<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6")) {
            Path table = process.resolve("net").resolve(protocol);
            if (!Files.exists(table)) continue;
            for (String line : Files.readAllLines(table)) {
                String[] fields = line.strip().split("\\s+", -1);
                boolean waits = protocol.startsWith("udp") || fields[3].equals(LISTEN);
                if (waits && fields.length > 9 && own.contains(fields[9])) open.add(protocol + " " + line.strip());
            }
        }
        return open;
    }

    private static Set<String> own(Path descriptors) throws IOException {
        Set<String> inodes = new HashSet<>();
        try (Stream<Path> entries = Files.list(descriptors)) {
            for (Path entry : entries.toList()) {
                if (!Files.isSymbolicLink(entry)) continue; // closed since
                Matcher socket = SOCKET.matcher(Files.readSymbolicLink(entry).toString());
                if (socket.matches()) inodes.add(socket.group(1));
            }
        }
        return inodes;
    }
}
