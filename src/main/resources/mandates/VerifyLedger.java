import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.*;
import java.nio.file.*;
import java.security.*;
import java.security.spec.X509EncodedKeySpec;
import java.util.*;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Checks a bundle of the ledger of duties with a Java runtime (17 or later) and without the program that made it:
 *
 * <pre>java VerifyLedger.java bundle.zip [--keys jwks.json] [--head hash] [--on 2026-12-31]</pre>
 *
 * The signature of the list of files, the hash of each file, the chain of seals over the events, that each event begins
 * where the one before ended, and that duties and counters are what the events add up to. With --on it prints how many
 * duties stood how at the end of that day.
 */
public class VerifyLedger {

    private static final Pattern FILE = Pattern.compile("\"([a-z]+\\.csv)\":\"([0-9a-f]{64})\"");
    private static final Pattern KEY = Pattern.compile("\"x\":\"([A-Za-z0-9_-]{43})\"");
    private static final String ED25519 = "302a300506032b6570032100";

    private final ZipFile bundle;
    private final List<String> wrong = new ArrayList<>();
    /** Of each duty: person, course, mandate, state, due, counts, institution, and the kind of its last event. */
    private final Map<String, String[]> duties = new HashMap<>();
    private long events, covered;
    private String head;
    private String[] seal;
    private MessageDigest digest;

    VerifyLedger(ZipFile bundle) {
        this.bundle = bundle;
    }

    public static void main(String[] words) throws Exception {
        var options = new HashMap<String, String>();
        for (var at = 1; at + 1 < words.length; at += 2) {
            options.put(words[at], words[at + 1]);
        }
        try (var bundle = new ZipFile(words[0])) {
            System.exit(new VerifyLedger(bundle).verify(options) ? 0 : 1);
        }
    }

    private boolean verify(Map<String, String> options) throws Exception {
        var keys = options.containsKey("--keys") ? Files.readString(Path.of(options.get("--keys"))) : new String(open("keys.json").readAllBytes(), UTF_8);
        var manifest = signed(new String(open("manifest.jws").readAllBytes(), UTF_8), keys);
        var files = FILE.matcher(manifest);
        while (files.find()) {
            check(hash(files.group(1)).equals(files.group(2)), files.group(1) + " was changed after it was signed");
        }
        replay("9999-12-31");
        check(manifest.contains("\"events\":" + events + ","), "events were added or taken away");
        check(manifest.contains("\"head\":\"" + head + "\""), "the chain ends elsewhere than the signed list says");
        check(options.getOrDefault("--head", head).equals(head), "the chain does not end in the head you gave");
        compareDuties();
        compareCounts();
        System.out.printf("%,d events of %,d duties were read; the chain ends in %s%n", events, duties.size(), head);
        if (options.containsKey("--on")) {
            replay(options.get("--on"));
            print(options.get("--on"));
        }
        wrong.stream().distinct().limit(20).forEach(what -> System.out.println("WRONG: " + what));
        System.out.println(wrong.isEmpty() ? "The ledger is whole." : "The ledger is NOT whole.");
        return wrong.isEmpty();
    }

    /** Reads the events up to a day in their order, and makes each seal again from the events that it covers. */
    private void replay(String day) throws Exception {
        duties.clear();
        events = 0;
        head = "0".repeat(64);
        try (var seals = lines("seals.csv")) {
            next(seals);
            each("events.csv", line -> {
                var cell = line.split(",", 22);
                events++;
                chain(Long.parseLong(cell[0]), line, seals);
                if (cell[7].compareTo(day) <= 0) {
                    event(cell);
                }
            });
            check(seal == null, "events are missing at the end of the chain");
        }
    }

    private void next(BufferedReader seals) throws Exception {
        var line = seals.readLine();
        seal = line == null ? null : line.split(",", 6);
        digest = MessageDigest.getInstance("SHA-256");
        digest.update((head + "\n").getBytes(UTF_8));
        covered = 0;
    }

    private void chain(long seq, String line, BufferedReader seals) throws Exception {
        if (seal == null) {
            return; // too young to be sealed
        }
        digest.update((line + "\n").getBytes(UTF_8));
        covered++;
        if (seq >= Long.parseLong(seal[2])) {
            var made = HexFormat.of().formatHex(digest.digest());
            var whole = made.equals(seal[5]) && seal[4].equals(head) && seal[3].equals(String.valueOf(covered));
            check(whole, "the events " + seal[1] + " to " + seal[2] + " are not as they were sealed");
            head = seal[5];
            next(seals);
        }
    }

    private void event(String[] cell) {
        var was = duties.get(cell[1]);
        var begins = was == null
                ? cell[11].isEmpty() && cell[13].isEmpty()
                : was[3].equals(cell[11]) && was[4].equals(cell[13]) && was[5].equals(cell[15]) && was[6].equals(cell[17]) && !was[7].equals("RENEWED");
        check(begins, "event " + cell[0] + " does not begin where the one before ended");
        duties.put(cell[1], new String[] {cell[2], cell[3], cell[4], cell[10], cell[12], cell[14], cell[16], cell[5]});
    }

    private void compareDuties() throws Exception {
        var seen = new long[1];
        each("duties.csv", line -> {
            var cell = line.split(",", 10);
            var now = List.of(cell[1], cell[2], cell[3], cell[6], cell[5], cell[7], cell[4]);
            var told = Arrays.asList(duties.getOrDefault(cell[0], new String[8]));
            var from = "RENEWED".equals(told.get(7)) ? 1 : 0; // an earlier round lies under whichever record its person has
            check(told.subList(from, 7).equals(now.subList(from, 7)), "duty " + cell[0] + " is not what its events say");
            seen[0]++;
        });
        check(seen[0] == duties.size(), "duties were added or taken away");
    }

    private List<String[]> lastRounds() { return duties.values().stream().filter(d -> !d[7].equals("RENEWED")).toList(); }

    private void compareCounts() throws Exception {
        var counted = new HashMap<String, Long>();
        lastRounds().forEach(d -> counted.merge(String.join(",", d[6], d[1], d[2], d[3], d[4], d[5]), 1L, Long::sum));
        each("counts.csv", line -> {
            var cut = line.lastIndexOf(',');
            var people = String.valueOf(counted.remove(line.substring(0, cut)));
            check(line.substring(cut + 1).equals(people), "a counter disagrees with the events: " + line);
        });
        check(counted.isEmpty(), counted.size() + " counters are missing");
    }

    private void print(String day) {
        var states = new TreeMap<String, Long>();
        lastRounds().forEach(d -> states.merge(d[3] + (d[5].equals("true") ? "" : ", not counted"), 1L, Long::sum));
        states.forEach((state, number) -> System.out.printf("On %s: %,d %s%n", day, number, state));
    }

    /** The text of a signed one; it counts as wrong when none of the keys signed it (RFC 7515, RFC 8037). */
    private String signed(String jws, String keys) throws Exception {
        var part = jws.split("\\.", 3);
        var genuine = false;
        for (var found = KEY.matcher(keys); found.find(); ) {
            var spec = HexFormat.of().parseHex(ED25519 + HexFormat.of().formatHex(Base64.getUrlDecoder().decode(found.group(1))));
            var check = Signature.getInstance("Ed25519");
            check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(spec)));
            check.update((part[0] + "." + part[1]).getBytes(UTF_8));
            genuine |= check.verify(Base64.getUrlDecoder().decode(part[2]));
        }
        check(genuine, "the list of files was not signed with one of these keys");
        return new String(Base64.getUrlDecoder().decode(part[1]), UTF_8);
    }

    private String hash(String name) throws Exception {
        try (var in = new DigestInputStream(open(name), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        }
    }

    private InputStream open(String name) throws IOException { return bundle.getInputStream(bundle.getEntry(name)); }

    /** The lines below the header. */
    private BufferedReader lines(String name) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(open(name), UTF_8));
        lines.readLine();
        return lines;
    }

    private interface Line { void read(String line) throws Exception; }

    private void each(String name, Line reader) throws Exception {
        try (var lines = lines(name)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                reader.read(line);
            }
        }
    }

    private void check(boolean right, String otherwise) {
        if (!right) wrong.add(otherwise);
    }
}
