import { createRequire } from 'node:module';

interface Kusto {
  readonly Language: {
    readonly GlobalState: { readonly Default: GlobalState };
    readonly KustoCode: {
      ParseAndAnalyze(text: string, globals: GlobalState): KustoCode;
    };
    readonly Symbols: {
      readonly ScalarTypes: Readonly<Record<string, unknown>>;
      readonly ColumnSymbol: new (name: string, type: unknown) => object;
      readonly TableSymbol: { readonly From: (schema: string) => TableSymbol };
      readonly DatabaseSymbol: new (name: string, tables: readonly object[]) => object;
    };
  };
}

interface GlobalState {
  WithDatabase(database: object): GlobalState;
}

interface TableSymbol {
  WithName(name: string): TableSymbol;
}

interface KustoCode {
  readonly ResultType: { readonly Columns: List<{ readonly Name: string }> } | null;
  GetDiagnostics(): List<{
    readonly Message: string;
    readonly Severity: string;
    readonly Start: number;
  }>;
}

interface List<T> {
  readonly Count: number;
  getItem(index: number): T;
}

// Microsoft's own language service, translated to JavaScript: it puts its names on the global object.
const require = createRequire(import.meta.url);
require('@kusto/language-service-next/bridge.js');
require('@kusto/language-service-next/Kusto.Language.Bridge.js');
const { Language } = (globalThis as unknown as { Kusto: Kusto }).Kusto;

/** What Kusto's own parser and binder say of a query. */
export interface CheckedQuery {
  /** Messages with the text they are about. */
  readonly problems: readonly string[];
  readonly columns: readonly string[];
}

/** @param tables schemas by table name, as Kusto writes them: `(Url: string, IsClickedThrough: bool)` */
export function checkQuery(text: string, tables: Readonly<Record<string, string>>): CheckedQuery {
  const symbols = Object.entries(tables).map(([name, schema]) =>
    Language.Symbols.TableSymbol.From(schema).WithName(name),
  );
  const globals = Language.GlobalState.Default.WithDatabase(
    new Language.Symbols.DatabaseSymbol('db', symbols),
  );
  const code = Language.KustoCode.ParseAndAnalyze(text, globals);
  return {
    problems: listed(code.GetDiagnostics()).map(
      ({ Message, Start }) => `${Message} at: ${text.slice(Start, Start + 60)}`,
    ),
    columns:
      code.ResultType === null ? [] : listed(code.ResultType.Columns).map(({ Name }) => Name),
  };
}

function listed<T>(list: List<T>): readonly T[] {
  return Array.from({ length: list.Count }, (_, index) => list.getItem(index));
}
