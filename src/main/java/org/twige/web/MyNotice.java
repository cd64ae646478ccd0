package org.twige.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.country.LocalText;

/** Something that a person is to know beside their training, told by a module that the training does not know. */
public interface MyNotice {

    /** What there is to tell this person now. */
    List<Notice> of(SignedIn me);

    /**
     * One thing to tell.
     *
     * @param text the key of the sentence
     * @param read the key of the link's words
     * @param about null when it is about no course
     */
    record Notice(
            String text, String read, String href, @Nullable About about) {

        /** One that is about no course. */
        public Notice(String text, String read, String href) {
            this(text, read, href, null);
        }

        /** The sentence, in which course and date may stand. */
        public String sentence(Frame frame) {
            return about == null
                    ? frame.text(text)
                    : frame.text(text, "course", about.title().in(frame.language()), "date", frame.date(about.until()));
        }

        /** Is it told on the page of this course as well? */
        public boolean isAbout(UUID course) {
            return about != null && about.course().equals(course);
        }
    }

    /**
     * The course that a notice is about.
     *
     * @param until the last day on which there is something to do
     */
    record About(UUID course, LocalText title, LocalDate until) {}
}
