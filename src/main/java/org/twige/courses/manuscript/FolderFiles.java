package org.twige.courses.manuscript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twige.courses.CourseFile;

/** Reads every text file of a folder: UTF-8, lines that end in LF, no tabs, nothing hidden, nothing outside. */
final class FolderFiles {

    private static final long MOST_BYTES = 500_000;
    private static final int MOST_FILES = 500;

    private final Path folder;
    private final Problems problems;

    FolderFiles(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    List<CourseFile> read() {
        var files = new ArrayList<CourseFile>();
        for (var path : paths()) {
            text(path).ifPresent(text -> files.add(new CourseFile(name(path), text)));
        }
        return List.copyOf(files);
    }

    private List<Path> paths() {
        try (var all = Files.walk(folder, 3)) {
            var paths = all.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .filter(path -> !name(path).startsWith(".") && !name(path).contains("/."))
                    .sorted((one, other) -> name(one).compareTo(name(other)))
                    .toList();
            if (paths.size() > MOST_FILES) {
                problems.add("", 1, "more than " + MOST_FILES + " files", "keep only the files of the course here");
            }
            return paths.stream().limit(MOST_FILES).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> text(Path path) {
        try {
            if (Files.size(path) > MOST_BYTES) {
                problem(path, 1, "the file is larger than 500 KB", "split it");
                return Optional.empty();
            }
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(path)))
                    .toString();
            plain(path, text);
            return Optional.of(text);
        } catch (CharacterCodingException e) {
            problem(path, 1, "the file is not UTF-8 text", "save it as UTF-8");
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void plain(Path path, String text) {
        refuse(path, text, '\uFEFF', "a byte order mark", "save the file as UTF-8 without it");
        refuse(path, text, '\r', "a line that ends as on Windows", "save the file with LF line ends");
        refuse(path, text, '\t', "a tab", "write spaces");
        refuse(path, text, '\0', "a zero byte", "save the file as text");
    }

    private void refuse(Path path, String text, char sign, String what, String remedy) {
        var at = text.indexOf(sign);
        if (at >= 0) {
            var line =
                    (int) text.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
            problem(path, line, what, remedy);
        }
    }

    private void problem(Path path, int line, String text, String remedy) {
        problems.add(name(path), line, text, remedy);
    }

    private String name(Path path) {
        return folder.relativize(path).toString().replace('\\', '/');
    }
}
