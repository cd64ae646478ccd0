package org.twige.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.twige.PageTest;

@PageTest
class UploadsTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping routes;

    @Test
    void every_route_that_takes_a_file_says_how_large_it_may_be() {
        assertThat(withFile(route -> !route.hasMethodAnnotation(Uploads.class))).isEmpty();
    }

    @Test
    void only_staff_lists_and_what_branches_bring_are_larger_than_a_scanned_paper() {
        assertThat(withFile(route -> megabytes(route) > Uploads.A_PAPER))
                .containsExactlyInAnyOrder("RosterController#upload", "BranchResultsController#bring");
    }

    private List<String> withFile(Predicate<HandlerMethod> such) {
        return routes.getHandlerMethods().values().stream()
                .filter(route -> Arrays.stream(route.getMethodParameters())
                        .anyMatch(parameter -> parameter.getParameterType().equals(MultipartFile.class)))
                .filter(such)
                .map(route -> route.getBeanType().getSimpleName() + "#"
                        + route.getMethod().getName())
                .toList();
    }

    private static int megabytes(HandlerMethod route) {
        var uploads = route.getMethodAnnotation(Uploads.class);
        return uploads == null ? 0 : uploads.megabytes();
    }
}
