/** The sandbox pages' look: a workshop, cool and plain, so that nobody takes it for the product. Light and dark, from 320 px. */
export const stylesheet = `
:root{color-scheme:light dark;--paper:#f3f5f7;--card:#fff;--ink:#1b2430;--muted:#566273;--line:#d5dbe3;--accent:#27577f;--on-accent:#fff;--bad:#a3261d;--good:#17653a;--warn:#fff2cc;--warn-ink:#574000;--bar:#1f2833;--bar-ink:#eef2f7;--tape:#e3b341}
@media (prefers-color-scheme:dark){:root{--paper:#11161c;--card:#19202a;--ink:#e7ecf3;--muted:#a0acbb;--line:#2e3947;--accent:#8cbbe8;--on-accent:#0d1722;--bad:#ff9b8f;--good:#7fd6a6;--warn:#3a2f12;--warn-ink:#f3da96;--bar:#0a0e13}}
*{box-sizing:border-box}[hidden]{display:none!important}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
main{max-width:1080px;margin:0 auto;padding:24px 16px 72px}
.narrow main{max-width:560px}
a{color:var(--accent);text-underline-offset:3px}
h1{font-size:24px;line-height:1.25;margin:0 0 8px;text-wrap:balance}h2{font-size:18px;line-height:1.3;margin:36px 0 8px}h3{font-size:16px;margin:0}
h1,h2,h3,p,strong{overflow-wrap:anywhere}
.muted{color:var(--muted);font-size:14px;margin:4px 0}
.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}

.notice{position:relative;display:flex;flex-wrap:wrap;align-items:center;gap:0 20px;justify-content:space-between;padding:4px 16px 8px;background:var(--bar);color:var(--bar-ink);font-size:13px}
.notice::after{content:"";position:absolute;inset:auto 0 0;height:4px;background:repeating-linear-gradient(135deg,var(--tape) 0 10px,#1f2833 10px 20px)}
.notice p,.notice nav{margin:0}.notice p{padding:4px 0}
.notice nav{display:flex;flex-wrap:wrap;gap:0 4px;margin:0 -8px}
.notice a{display:inline-flex;align-items:center;min-height:40px;padding:0 8px;color:var(--bar-ink);text-decoration:none;border-radius:6px}
.notice a:hover,.notice a[aria-current]{text-decoration:underline;text-decoration-thickness:2px}
.notice :focus-visible{outline-color:var(--tape);outline-offset:-2px}
.trouble{display:flex;gap:8px 16px;align-items:center;justify-content:space-between;padding:6px 16px;background:var(--warn);color:var(--warn-ink);font-size:14px;line-height:1.35}
.trouble p{margin:0;min-width:0}.trouble form{flex:none}
.trouble button{background:transparent;color:inherit;border-color:currentColor}

.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;list-style:none;min-width:0}
.tabs{display:flex;flex-wrap:wrap;gap:0 20px;margin:12px 0;border-bottom:1px solid var(--line)}
.tabs a{display:inline-flex;align-items:center;gap:6px;min-height:40px;text-decoration:none;color:var(--muted);border-bottom:2px solid transparent;margin-bottom:-1px}
.tabs a:hover{color:var(--ink)}.tabs a[aria-current]{color:var(--ink);border-color:var(--accent)}
.count,.number,td,time{font-variant-numeric:tabular-nums}.count{font-size:13px}
.badge{display:inline-block;font-size:12px;line-height:18px;padding:0 8px;border:1px solid var(--line);border-radius:9px;color:var(--muted);background:var(--card);white-space:nowrap}
.badge.on{color:var(--good);border-color:currentColor}.badge.off{color:var(--bad);border-color:currentColor}
.status,.problem{margin:0 0 16px;padding:8px 12px;border-left:3px solid var(--good);background:var(--card)}
.problem{border-color:var(--bad);color:var(--bad)}

label{display:block;font-size:14px;color:var(--muted)}
input:not([type=radio]),select,textarea{display:block;width:100%;min-height:40px;font:inherit;color:var(--ink);background:var(--card);border:1px solid #8793a3;border-radius:6px;padding:7px 10px;margin-top:4px}
textarea{resize:vertical;field-sizing:content}
form>label+label,form>label+.actions,form>.pair{margin-top:12px}
fieldset{border:0;padding:0;margin:20px 0;min-width:0}legend{font-weight:600;padding:0}
button,.button{display:inline-flex;align-items:center;justify-content:center;font:inherit;font-size:15px;min-height:40px;padding:6px 14px;border-radius:6px;border:1px solid #8793a3;background:var(--card);color:var(--ink);cursor:pointer;text-decoration:none}
button:hover:not(:disabled),.button:hover{border-color:var(--ink)}
button.primary{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
button.danger{color:var(--bad)}
button:disabled{opacity:.5;cursor:default}
.actions{display:flex;flex-wrap:wrap;gap:8px;align-items:start}
.actions+.muted,form+.muted{margin-top:16px}
.badge+h1{margin-top:8px}
details.confirm[open]{flex-basis:100%}
summary{cursor:pointer}
details.confirm>summary{display:inline-flex;align-items:center;min-height:40px;padding:6px 14px;color:var(--bad);border-radius:6px}
details.confirm>form{margin-top:8px;padding:12px;border:1px solid var(--bad);border-radius:6px}

.choice{display:flex;gap:12px;align-items:center;padding:12px;border:1px solid var(--line);border-radius:8px;margin-top:8px;color:var(--ink);font-size:16px;cursor:pointer}
.choice:has(:checked){border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent)}
.choice input{flex:none;width:20px;height:20px;margin:0;accent-color:var(--accent)}
.choice span{min-width:0}.choice .muted{display:block;margin:0}
.scopes{list-style:none;padding:0;margin:16px 0}
.scopes li{position:relative;padding:6px 0 6px 30px}
.scopes li::before{content:"";position:absolute;left:4px;top:13px;width:14px;height:7px;border:solid var(--good);border-width:0 0 2px 2px;transform:rotate(-45deg)}

.finder{display:flex;flex-wrap:wrap;gap:8px;align-items:end;margin:16px 0 0}
.finder label{flex:1 1 220px;max-width:420px}
.grid{display:grid;grid-template-columns:repeat(auto-fill,minmax(154px,1fr));gap:12px;padding:0;margin:16px 0}
.grid .card{padding:8px;display:flex;flex-direction:column}
.grid a{text-decoration:none;color:inherit}.grid a:hover .title{text-decoration:underline}
.grid .title{display:-webkit-box;-webkit-line-clamp:3;-webkit-box-orient:vertical;overflow:hidden;font-size:14px;line-height:1.35;margin-top:8px;overflow-wrap:anywhere}
.grid .facts{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:2px 8px;font-size:14px;margin:auto 0 0;padding-top:6px}
.grid .facts .muted{margin:0}
img,.no-picture{display:block;width:100%;height:auto;aspect-ratio:1;border-radius:6px;background:var(--line)}
.no-picture{display:grid;place-items:center;border:1px dashed #8793a3;background:transparent;color:var(--muted);font-size:14px}
.pages{display:flex;flex-wrap:wrap;gap:4px;justify-content:center;align-items:center}
.pages a,.pages span{display:inline-grid;place-items:center;min-width:40px;min-height:40px;padding:0 10px;border-radius:6px}
.pages [aria-current]{background:var(--card);border:1px solid var(--line);color:var(--ink);text-decoration:none}
.detail{display:grid;grid-template-columns:minmax(0,320px) minmax(0,1fr);gap:24px;align-items:start}
.thumbs{display:grid;grid-template-columns:repeat(5,1fr);gap:8px;margin-top:8px;padding:0;list-style:none}
.rows{display:grid;gap:8px;padding:0;margin:8px 0}
.row{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end;justify-content:space-between}
.row strong{flex:1 1 160px;align-self:center;font-weight:500}.row label{width:110px}
.text{white-space:pre-line;max-width:68ch}

.switches{list-style:none;padding:0;margin:8px 0}
.switches>li{border-top:1px solid var(--line)}.switches>li:first-child{border:0}
.switches form{display:grid;grid-template-columns:minmax(0,1fr) auto auto;gap:4px 12px;align-items:center;padding:10px 0}
.switches h3{font-weight:500}.switches p{margin:0;color:var(--muted);font-size:14px}
.switches select{width:auto;margin:0;font-size:14px}
.switches .left{font-size:14px;color:var(--muted);text-align:right}
[role=switch]{scroll-margin-block:40vh;position:relative;width:52px;min-height:40px;padding:0;border:0;background:transparent}
[role=switch]::before{content:"";position:absolute;inset:7px 2px;border-radius:13px;background:#8793a3}
[role=switch]::after{content:"";position:absolute;left:5px;top:10px;width:20px;height:20px;border-radius:50%;background:#fff;transition:transform .12s}
[role=switch][aria-checked=true]::before{background:var(--accent)}[role=switch][aria-checked=true]::after{transform:translateX(22px);background:var(--on-accent)}
.platform{padding:12px 16px 4px}.platforms{margin-top:20px;display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:16px;align-items:start}
.platforms h2{margin:0 0 8px}.platforms>:last-child{grid-column:1/-1}.platforms>:last-child .switches{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,388px),1fr));column-gap:32px}.platforms>:last-child .switches>li:nth-child(2){border-top-color:transparent}.platform .once{display:flex;flex-wrap:wrap;gap:8px;border-top:1px solid var(--line);padding:12px 0}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
th{color:var(--muted);font-weight:500}.calls td:nth-child(3){overflow-wrap:anywhere;width:99%}.call{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}.calls .end{text-align:right;padding:6px 0 6px 12px;white-space:nowrap}
.calls .failed{color:var(--bad)}
@media (max-width:640px){
.detail{grid-template-columns:minmax(0,1fr)}.detail>div:first-child>img,.detail .no-picture{max-width:320px}
.switches form{grid-template-columns:minmax(0,1fr) auto}.switches form>div{grid-column:1/-1}.switches .left{text-align:left}.switches select{justify-self:start}
.calls .who{display:none}.notice{font-size:12px}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important;animation:none!important}}
`;
