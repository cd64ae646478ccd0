package org.twige.courses.activity;

import java.util.List;
import org.twige.courses.CourseFile;
import org.twige.courses.Description;

/**
 * The files of a course before they are published.
 *
 * @param slug the course's name in addresses, also the name of its folder
 * @param files every text file, in the order of their paths
 */
public record CourseFolder(String slug, Description description, List<CourseFile> files) {

    /** The files of one sub-folder, e.g. {@code items}. */
    public List<CourseFile> files(String folder) {
        return files.stream()
                .filter(file -> file.path().startsWith(folder + "/"))
                .toList();
    }
}
