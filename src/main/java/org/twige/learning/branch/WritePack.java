package org.twige.learning.branch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.twige.courses.CarryCourses;
import org.twige.courses.VersionId;
import org.twige.learning.branch.SignedFile.Purpose;
import org.twige.people.CarryPeople.Staff;
import tools.jackson.databind.json.JsonMapper;

/** Writes the file of a pack: its head, the people, and each course without the key of its final. */
@Component
class WritePack {

    private final CarryCourses courses;
    private final StickKey key;
    private final JsonMapper json;

    WritePack(CarryCourses courses, StickKey key, JsonMapper json) {
        this.courses = courses;
        this.key = key;
        this.json = json;
    }

    byte[] write(PackHead head, Staff staff, List<VersionId> versions) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put(PackHead.NAME, json.writeValueAsBytes(head));
        files.put(PackHead.PEOPLE, json.writeValueAsBytes(staff));
        for (var version : versions) {
            courses.copy(version)
                    .ifPresent(copy -> files.put(
                            PackHead.COURSES + version.value() + ".json", copy.getBytes(StandardCharsets.UTF_8)));
        }
        try {
            return SignedFile.write(Purpose.PACK, files, key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
