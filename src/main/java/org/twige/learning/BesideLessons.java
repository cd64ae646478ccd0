package org.twige.learning;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.twige.courses.Course;
import org.twige.courses.Version;
import org.twige.courses.activity.ActivityKind;
import org.twige.learning.WayPage.Activity;
import org.twige.web.MyNotice;
import org.twige.web.MyNotice.Notice;
import org.twige.web.SignedIn;

/** What stands beside the lessons on somebody's way through a course; at a branch, which has lessons only, nothing. */
@Component
class BesideLessons {

    private final ObjectProvider<ActivityKind> kinds;
    private final ObjectProvider<MyNotice> notices;
    private final boolean branch;

    BesideLessons(
            ObjectProvider<ActivityKind> kinds,
            ObjectProvider<MyNotice> notices,
            @Value("${twige.branch:false}") boolean branch) {
        this.kinds = kinds;
        this.notices = notices;
        this.branch = branch;
    }

    Way of(Way whole) {
        return branch ? whole.with(List.of()) : whole;
    }

    List<Notice> notices(SignedIn me, Course course) {
        return notices.stream()
                .flatMap(notice -> notice.of(me).stream())
                .filter(notice -> notice.isAbout(course.id().value()))
                .toList();
    }

    List<Activity> activities(Version version) {
        return kinds.orderedStream()
                .filter(_ -> !branch)
                .filter(kind -> version.description().activities().contains(kind.name()))
                .map(kind -> new Activity(kind.name(), kind.launch(version.id())))
                .toList();
    }
}
