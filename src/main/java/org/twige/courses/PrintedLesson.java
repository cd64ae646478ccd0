package org.twige.courses;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.twige.courses.Volumes.StoredChoice;

/** The rows of a lesson that is about to be published, by the names of their columns. */
record PrintedLesson(
        @JsonProperty("lesson_id") UUID lessonId,
        int number,
        String slug,
        int minutes,
        List<String> outcomes,
        Map<String, String> titles,
        String questions,
        String sha256,
        @JsonIgnore List<Text> texts,
        @JsonIgnore List<PrintedBlock> blocks,
        @JsonIgnore List<PrintedDrawing> drawings) {

    record Text(@JsonProperty("lesson_id") UUID lessonId, String language, String title, boolean draft, int bytes) {}

    record PrintedBlock(
            @JsonProperty("lesson_id") UUID lessonId,
            String language,
            String id,
            int position,
            String kind,
            String html,
            List<StoredChoice> choices,
            @Nullable String source,
            @JsonProperty("review_by") @Nullable LocalDate reviewBy) {}
}
