package com.academy.platform.test;

import java.util.Set;
import org.springframework.boot.context.annotation.DeterminableImports;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.context.annotation.ImportSelector;
import org.springframework.core.type.AnnotationMetadata;

/**
 * The configurations that {@code META-INF/spring/…ServiceTest.imports} names, in the place of the import: services
 * customize their OpenAPI documents after the kit.
 */
final class ImportedContracts implements ImportSelector, DeterminableImports {

    @Override
    public String[] selectImports(AnnotationMetadata importing) {
        return ImportCandidates.load(ServiceTest.class, getClass().getClassLoader())
                .getCandidates()
                .toArray(String[]::new);
    }

    @Override
    public Set<Object> determineImports(AnnotationMetadata importing) {
        return Set.of((Object[]) selectImports(importing));
    }
}
