package org.twige.courses.manuscript;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.twige.courses.CourseFixture;
import org.twige.courses.activity.Problem;

/** A mistake: in a file a text is replaced, and the problem stands on the line where {@code at} now stands. */
record Mistake(String file, String text, String by, String at, String problem) {

    static final List<String> SPOKEN = List.of("rw", "en", "fr", "sw");

    /** Makes the mistake in a folder, and looks for it among what is wrong there. */
    void isAProblemIn(Path folder) {
        CourseFixture.change(folder, file, text, by);

        isNamed(ReadManuscript.read(folder, SPOKEN).problems(), folder);
    }

    /** Makes it, and looks for it among what is not finished there. */
    void isAGapIn(Path folder) {
        CourseFixture.change(folder, file, text, by);

        isNamed(ReadManuscript.read(folder, SPOKEN).gaps(), folder);
    }

    private void isNamed(List<Problem> problems, Path folder) {
        assertThat(problems).anySatisfy(found -> {
            assertThat(found.text()).contains(problem);
            assertThat(found.file()).isEqualTo(file);
            assertThat(found.line()).isEqualTo(lineIn(folder));
            assertThat(found.remedy()).isNotBlank();
        });
    }

    private int lineIn(Path folder) {
        try {
            var text = Files.readString(folder.resolve(file));
            return (int) text.substring(0, text.indexOf(at))
                            .chars()
                            .filter(sign -> sign == '\n')
                            .count()
                    + 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return problem + " in " + file;
    }
}
