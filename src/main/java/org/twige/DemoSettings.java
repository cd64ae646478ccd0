package org.twige;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where the demo nation lives and how large it is.
 *
 * @param people from 200 up; the default shows every page without making anybody wait
 */
@Component
record DemoSettings(
        @Value("${twige.data}") Path data,
        @Value("${twige.country}") Path pack,
        @Value("${twige.demo-people:1200}") int people) {}
