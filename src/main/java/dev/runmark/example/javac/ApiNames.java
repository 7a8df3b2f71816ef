package dev.runmark.example.javac;

import dev.runmark.example.fact.ApiReference;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Names what the compiler resolved as API documentation does, where there can be documentation of it: what is not
 * public, or lies in a package that its module keeps to itself, has no name here.
 *
 * <p>Not thread-safe.
 */
final class ApiNames {

    private final Map<ModuleElement, Set<PackageElement>> exported = new HashMap<>();
    private final int feature = Runtime.version().feature();

    /** The name of a type, a method or a field; of a constructor, that of its type. */
    Optional<ApiReference.Element> of(Element element) {
        if (element instanceof TypeElement type) {
            return named(type, "");
        }
        if (!(element.getEnclosingElement() instanceof TypeElement owner)
                || !isOpen(element)
                || element.getKind() == ElementKind.TYPE_PARAMETER) {
            return Optional.empty();
        }
        return named(owner, element.getKind() == ElementKind.CONSTRUCTOR ? "" : memberName(element));
    }

    private Optional<ApiReference.Element> named(TypeElement type, String member) {
        String name = type.getSimpleName().toString();
        Element around = type;
        while (isOpen(around) && around.getEnclosingElement() instanceof TypeElement outer) {
            name = outer.getSimpleName() + "." + name;
            around = outer;
        }
        return isOpen(around)
                        && around.getEnclosingElement() instanceof PackageElement packageElement
                        && isExported(packageElement)
                ? Optional.of(new ApiReference.Element(
                        feature,
                        moduleName(packageElement),
                        packageElement.getQualifiedName().toString(),
                        name,
                        member))
                : Optional.empty();
    }

    private static boolean isOpen(Element element) {
        Set<Modifier> modifiers = element.getModifiers();
        return modifiers.contains(Modifier.PUBLIC) || modifiers.contains(Modifier.PROTECTED);
    }

    private boolean isExported(PackageElement packageElement) {
        return !(packageElement.getEnclosingElement() instanceof ModuleElement module)
                || module.isUnnamed()
                || exported.computeIfAbsent(module, ApiNames::exportsOf).contains(packageElement);
    }

    private static Set<PackageElement> exportsOf(ModuleElement module) {
        Set<PackageElement> packages = new HashSet<>();
        for (ModuleElement.Directive directive : module.getDirectives()) {
            if (directive instanceof ModuleElement.ExportsDirective exports && exports.getTargetModules() == null) {
                packages.add(exports.getPackage());
            }
        }
        return packages;
    }

    private static String moduleName(PackageElement packageElement) {
        return packageElement.getEnclosingElement() instanceof ModuleElement module
                ? module.getQualifiedName().toString()
                : "";
    }

    private static String memberName(Element member) {
        String name = member.getSimpleName().toString();
        if (!(member instanceof ExecutableElement method)) {
            return name;
        }
        StringJoiner signature = new StringJoiner(",", name + "(", ")");
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror type = parameters.get(i).asType();
            boolean variable = method.isVarArgs() && i == parameters.size() - 1;
            signature.add(
                    variable && type instanceof ArrayType array
                            ? typeName(array.getComponentType()) + "..."
                            : typeName(type));
        }
        return signature.toString();
    }

    /** A type without its arguments and annotations. */
    private static String typeName(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return typeName(array.getComponentType()) + "[]";
        }
        if (type.getKind() == TypeKind.DECLARED && ((DeclaredType) type).asElement() instanceof TypeElement declared) {
            return declared.getQualifiedName().toString();
        }
        if (type instanceof TypeVariable variable) {
            return variable.asElement().getSimpleName().toString();
        }
        return type.getKind().name().toLowerCase(Locale.ROOT);
    }
}
