package org.waymark.query.views;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps applications of other tests on the class path out of this one. */
final class OtherApplications extends TypeExcludeFilter {

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory readers) {
        return reader.getAnnotationMetadata().isAnnotated(SpringBootConfiguration.class.getName());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OtherApplications;
    }

    @Override
    public int hashCode() {
        return OtherApplications.class.hashCode();
    }
}
