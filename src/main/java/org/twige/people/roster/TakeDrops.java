package org.twige.people.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes in the files that other systems lay into the folders of their sources.
 *
 * <p>A file counts once it looked the same twice. One that cannot be read or moved stays where it is and is tried again.
 */
@Component
class TakeDrops {

    private static final Logger LOG = LoggerFactory.getLogger(TakeDrops.class);

    private final ListSources sources;
    private final TakeDrop takeDrop;

    /** How each file looked the last time. */
    private final Map<Path, String> looks = new HashMap<>();

    TakeDrops(ListSources sources, TakeDrop takeDrop) {
        this.sources = sources;
        this.takeDrop = takeDrop;
    }

    /** Looks into every folder once. */
    synchronized void look(Path drops) {
        var found = new HashMap<Path, String>();
        for (var folder : inside(drops)) {
            var source = sources.ofFolder(String.valueOf(folder.getFileName()));
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && source.isPresent()) {
                for (var file : inside(folder)) {
                    look(source.get(), file, found);
                }
            }
        }
        looks.clear();
        looks.putAll(found);
    }

    private void look(ListSource source, Path file, Map<Path, String> found) {
        var name = String.valueOf(file.getFileName());
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || name.startsWith(".") || name.endsWith(".part")) {
            return;
        }
        try {
            var looks = Files.size(file) + " " + Files.getLastModifiedTime(file);
            if (!looks.equals(this.looks.get(file))) {
                found.put(file, looks);
                return;
            }
            takeDrop.take(source, file);
        } catch (IOException | RuntimeException e) {
            LOG.error("a file of the source {} could not be taken in; it is tried again", source.id(), e);
            found.put(file, Objects.requireNonNullElse(this.looks.get(file), ""));
        }
    }

    private static List<Path> inside(Path folder) {
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
