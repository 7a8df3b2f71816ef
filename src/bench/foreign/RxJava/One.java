import rx.*;  import rx.Observable.OnSubscribe;  import rx.Observable.Operator;
class One { static Subscriber<Integer> child;  static int blah;  static rx.functions.Func1<Object, Boolean> predicate; }
