package com.academy.journeys.bench;

import com.academy.journeys.client.AcademyClient;
import com.academy.journeys.client.Session;
import com.academy.journeys.school.Click;
import com.academy.journeys.school.Parallel;
import com.academy.journeys.school.School;
import com.academy.journeys.school.Student;
import com.academy.journeys.school.TaughtCourse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The students of a benchmark and their courses, made before the clock runs. */
public final class Cohort {

    private final AcademyClient client;
    private final School school;
    private final Session instructor;
    private List<Student> students;

    public Cohort(AcademyClient client, int size) {
        this.client = client;
        this.school = new School(client);
        this.instructor = school.instructor("Bea", "Bench");
        this.students = school.students(size);
    }

    public TaughtCourse course(String title, int modules) {
        TaughtCourse course = school.course(instructor, title, modules);
        school.enroll(instructor, course, students);
        return course;
    }

    public List<Student> students() {
        return students;
    }

    /** A token lasts 15 minutes, a whole benchmark longer. */
    public void renewTokens() {
        students = Parallel.map(students, 8, student -> student.with(client.refresh(student.session())));
    }

    /** All students' sessions, to be renewed by a benchmark; {@link #goOnWith} takes the renewed ones. */
    public List<Renewal> renewals() {
        return students.stream().map(student -> new Renewal(student.session())).toList();
    }

    /** @param renewals of all students, in the order in which they were given out */
    public void goOnWith(List<Renewal> renewals) {
        students = IntStream.range(0, students.size())
                .mapToObj(i -> students.get(i).with(renewals.get(i).session()))
                .toList();
    }

    public List<String> signIns() {
        return students.stream().map(school::signInBody).toList();
    }

    /** Each module of each student once, the students taking turns, so that no student has two requests at once. */
    public List<Click> clicks(TaughtCourse course) {
        List<Click> clicks = new ArrayList<>();
        course.modules()
                .forEach(module -> students.forEach(
                        student -> clicks.add(new Click(student, student.enrollmentIn(course), module))));
        return clicks;
    }

    /** The requests again and again, in a random order that favours no student. */
    public static Iterator<Load.Request> endlessly(List<Load.Request> requests) {
        List<Load.Request> shuffled = new ArrayList<>(requests);
        Collections.shuffle(shuffled);
        return Stream.generate(() -> shuffled).flatMap(List::stream).iterator();
    }

    public Iterator<Load.Request> reads(Function<Student, String> path) {
        return endlessly(IntStream.range(0, students.size())
                .mapToObj(students::get)
                .map(student -> Load.Request.read(student.session(), path.apply(student)))
                .toList());
    }
}
