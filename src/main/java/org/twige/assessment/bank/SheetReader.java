package org.twige.assessment.bank;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.twige.courses.CourseFile;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads items of files back into sheets. */
public final class SheetReader {

    private SheetReader() {}

    /**
     * Every item of a kind that a sheet can hold.
     *
     * @param languages in which it may be written
     */
    public static List<ItemSheet> all(List<CourseFile> files, List<String> languages) {
        return items(files).stream()
                .filter(item -> ItemSheet.KINDS.contains(item.text("kind")))
                .map(item -> sheet(item, languages))
                .toList();
    }

    static List<WrittenItem> items(List<CourseFile> files) {
        return files.stream()
                .flatMap(file -> elements(file).map(item -> new WrittenItem(file.path(), item)))
                .toList();
    }

    private static Stream<Written> elements(CourseFile file) {
        try {
            return Written.read(file.text()).map(Written::elements).orElse(List.of()).stream();
        } catch (YAMLException _) {
            return Stream.empty();
        }
    }

    private static ItemSheet sheet(WrittenItem item, List<String> languages) {
        var fields = new LinkedHashMap<String, String>();
        Stream.concat(ItemSheet.HEAD.stream(), Stream.of("case")).forEach(name -> fields.put(name, item.text(name)));
        for (var language : languages) {
            item.in(language).ifPresent(text -> {
                Stream.of("review", "passage", "stem")
                        .forEach(part -> fields.put(
                                language + "." + part, text.written().text(part).orElse("")));
                text.options()
                        .forEach((letter, option) -> Stream.of("text", "why")
                                .forEach(part -> fields.put(
                                        language + "." + letter + "." + part,
                                        option.text(part).orElse(""))));
            });
        }
        return new ItemSheet(fields);
    }
}
