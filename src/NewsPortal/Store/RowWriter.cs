using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NewsPortal.Store;

/// <summary>Writes whole rows as EF would, by the same model and converters, but without watching them for changes.</summary>
public sealed class RowWriter<T> : IDisposable
    where T : class
{
    /// <summary>One piece of compiled code for all columns, made once: the model never changes.</summary>
    private static Action<T, RowStatement>? bind;

    private readonly RowStatement insert;

    /// <param name="replaces">In place of a row with the same key, where there is one; otherwise that is an error. It makes SQLite ready to take each row back, which costs time.</param>
    public RowWriter(PortalDb db, bool replaces = false)
    {
        var entity = db.GetService<IDesignTimeModel>().Model.FindEntityType(typeof(T))!;
        var properties = entity.GetProperties().ToList();
        bind ??= Compile(properties);
        var names = string.Join(", ", properties.Select(p => $"\"{p.GetColumnName()}\""));
        var sql = $"{(replaces ? "INSERT OR REPLACE" : "INSERT")} INTO \"{entity.GetTableName()}\" ({names}) VALUES ({string.Join(", ", properties.Select(_ => "?"))})";
        insert = new(db, sql);
    }

    public void Write(T row)
    {
        bind!(row, insert);
        insert.Run();
    }

    private static Action<T, RowStatement> Compile(List<IProperty> properties)
    {
        var (row, statement) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(RowStatement)));
        var columns = properties.Select((property, index) => Bind(statement, Expression.Constant(index + 1), Expression.Property(row, property.PropertyInfo!), property));
        return Expression.Lambda<Action<T, RowStatement>>(Expression.Block(columns), row, statement).Compile();
    }

    private static Expression Bind(Expression statement, Expression number, Expression value, IProperty property)
    {
        var plain = Nullable.GetUnderlyingType(value.Type);
        var given = plain is null ? value : Expression.Convert(value, plain);
        if (property.GetTypeMapping().Converter is { } converter) given = Expression.Invoke(converter.ConvertToProviderExpression, given);
        var bound = Expression.Call(statement, nameof(RowStatement.Bind), null, number, given);
        return plain is null && value.Type.IsValueType ? bound : Expression.IfThenElse(
            Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Call(statement, nameof(RowStatement.BindNull), null, number), bound);
    }

    public void Dispose() => insert.Dispose();
}
