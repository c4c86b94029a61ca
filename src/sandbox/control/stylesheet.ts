/** The sandbox pages' look: plain, light and dark, one column at 375 px. */
export const stylesheet = `
:root{--paper:#faf6ef;--card:#fffdf8;--ink:#26211a;--muted:#6c6355;--line:#e4dccd;--accent:#9a4a1f;--on-accent:#fffdf8;--bad:#a3261d}
@media (prefers-color-scheme:dark){:root{--paper:#1b1814;--card:#24201b;--ink:#f0e9dd;--muted:#aea391;--line:#3a342b;--accent:#e9a077;--on-accent:#1b1814;--bad:#ff9b8f}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{max-width:1080px;margin:0 auto;padding:20px 16px 64px}
.narrow main{max-width:520px}
a{color:var(--accent)}
h1{font-size:24px;line-height:1.25;margin:12px 0}h2{font-size:18px;margin:28px 0 8px}
.muted{color:var(--muted);font-size:14px}
.notice{display:flex;flex-wrap:wrap;gap:4px 16px;justify-content:space-between;padding:8px 16px;border-bottom:1px solid var(--line);font-size:14px;background:repeating-linear-gradient(135deg,var(--card) 0 14px,var(--paper) 14px 28px)}
.notice p,.notice nav{margin:0}.notice nav{display:flex;gap:16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px;list-style:none;min-width:0}
.card p{margin:8px 0}
.tabs{display:flex;flex-wrap:wrap;gap:4px 16px;margin:12px 0;border-bottom:1px solid var(--line)}
.tabs a{padding:6px 0;text-decoration:none;color:var(--muted)}
.tabs a[aria-current]{color:var(--ink);border-bottom:2px solid var(--accent)}
.count,.number{font-variant-numeric:tabular-nums}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:12px;padding:0;margin:16px 0}
.grid .card{padding:10px}.grid a{text-decoration:none;color:inherit}
.grid .title{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;font-size:14px}
.grid .card p{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 8px;font-size:14px;margin:6px 0 0}
img,.no-picture{display:block;width:100%;max-width:320px;height:auto;aspect-ratio:1;border-radius:8px;margin-bottom:8px}
.no-picture{display:grid;place-items:center;border:1px dashed var(--line);color:var(--muted);font-size:14px}
.pages{display:flex;gap:16px;justify-content:center}
.detail{display:grid;grid-template-columns:minmax(0,320px) minmax(0,1fr);gap:16px;align-items:start}
.rows{display:grid;gap:8px;padding:0}
.row{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;justify-content:space-between}
.row strong{flex:1 1 160px}.row input{width:110px}
label{display:block;font-size:14px;color:var(--muted)}
form label+label,form .actions{margin-top:12px}.row label,.row .actions{margin-top:0}
input:not([type=radio]),select,textarea{display:block;width:100%;font:inherit;color:var(--ink);background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:8px 10px;margin-top:4px}
fieldset{border:0;padding:0;margin:16px 0}legend{font-weight:600;padding:0}
.choice{display:flex;gap:12px;align-items:center;padding:10px 12px;border:1px solid var(--line);border-radius:8px;margin-top:8px;color:var(--ink)}
.ticks{padding-left:20px}.ticks li{margin:4px 0}
.actions{display:flex;flex-wrap:wrap;gap:8px}
button{font:inherit;min-height:40px;padding:6px 16px;border-radius:8px;border:1px solid var(--line);background:var(--card);color:var(--ink);cursor:pointer}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.danger,.problem{color:var(--bad)}
button:disabled{opacity:.45;cursor:default}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.problem{border-left:3px solid var(--bad);padding-left:12px}
.text{white-space:pre-line;max-width:68ch}
table{width:100%;border-collapse:collapse;font-size:14px}th,td{text-align:left;padding:6px 8px 6px 0;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
.switches{display:grid;grid-template-columns:repeat(auto-fit,minmax(240px,1fr));gap:12px}
@media (max-width:640px){.detail{grid-template-columns:minmax(0,1fr)}}
`;
